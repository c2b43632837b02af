// What the county's console and the kiosk's page in its frame say to each other. Both come from one hub, and only to each other.
import type { DocumentBody } from '../../protocol/documents/index.ts'
import type { Texts } from '../../protocol/ids.ts'
import type { FeatureAbout, FeatureName } from '../worker/feature-names.ts'

/** Types that a worker's screen draws. */
export const previewedTypes = ['category', 'service', 'item', 'form', 'listing', 'heat-advice'] as const
export type PreviewedType = (typeof previewedTypes)[number]

export type PreviewDocuments = {
  [T in PreviewedType]?: readonly { id: string; body: DocumentBody<T> }[]
}

/** `door`, `needs`: the page of tiles on which this kind of work, this service stands. */
export type PreviewPage =
  | { at: 'door'; category?: string }
  | { at: 'needs'; service: string }
  | { at: 'feature'; feature: FeatureName; about: FeatureAbout }

export type PreviewOrder = {
  waystation: 'preview'
  language: string
  /** Written downwards: fewer tiles stand on a low glass. */
  vertical: boolean
  sunlight: boolean
  page: PreviewPage
  documents: PreviewDocuments
  station: { name: Texts; unit: string }
  timeZone: string
  /** The hub's time, and its day there. */
  now: string
  day: string
}

/** The frame's word that it listens. */
export type PreviewReady = { waystation: 'preview-ready' }

export function isPreviewOrder(value: unknown): value is PreviewOrder {
  return (
    typeof value === 'object' && value !== null && 'waystation' in value && value.waystation === 'preview'
  )
}

export function isPreviewReady(value: unknown): value is PreviewReady {
  return (
    typeof value === 'object' &&
    value !== null &&
    'waystation' in value &&
    value.waystation === 'preview-ready'
  )
}
