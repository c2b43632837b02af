import type { Audience } from '../store/nouns/documents.ts'

/** The unit a document goes to; null for one that goes to all stations; undefined for one that goes to a single station. */
export function audienceUnit(audience: Audience): string | null | undefined {
  if (audience === '*') return null
  return audience.startsWith('unit:') ? audience.slice('unit:'.length) : undefined
}
