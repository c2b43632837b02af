import type { DraftState, DraftType } from '../../contract/drafts.ts'
import type { Who } from '../../rights/access.ts'

/**
 * Something to be published, as far as it is written: `body` is JSON text, whole or not. `rev` counts its changes; `baseRev` is the
 * published revision it was made from, 0 for none. Times are milliseconds since 1970.
 */
export type Draft = {
  draft: string
  type: DraftType
  document: string
  unit: string
  body: string
  baseRev: number
  state: DraftState
  rev: number
  /** Whoever saved it last. */
  author: Who
  savedMs: number
  submittedMs: number | undefined
  /** Who approved or returned it last. */
  reviewer: Who | undefined
  note: string | undefined
  decidedMs: number | undefined
  isAlone: boolean
  /** The revision that it was published as. */
  publishedRev: number | undefined
  batch: string | undefined
  /** The last change of whatever kind. */
  touchedMs: number
}

export type DraftsAsked = {
  units: readonly string[]
  type?: DraftType | undefined
  state?: DraftState | undefined
  document?: string | undefined
  batch?: string | undefined
}

export type DraftReads = {
  find(draft: string): Promise<Draft | undefined>
  /** The one touched last comes first. */
  list(asked: DraftsAsked & { offset: number; limit: number }): Promise<Draft[]>
  count(asked: DraftsAsked): Promise<number>
  /** How many of these units there are in each state that any is in. */
  countByState(units: readonly string[]): Promise<ReadonlyMap<DraftState, number>>
  /** In review, and written by somebody else than this one. */
  countForReview(units: readonly string[], reviewer: string): Promise<number>
  /** Neither published nor discarded. */
  openOf(type: DraftType): Promise<Draft[]>
}

export type DraftWrites = {
  /** Adds a draft, or replaces it. */
  put(draft: Draft): Promise<void>
}
