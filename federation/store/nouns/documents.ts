import type { Texts } from '../../../protocol/ids.ts'

/**
 * Whom a document is addressed to: every station, those of one unit and everything below it, or one station. Two documents of
 * one name may stand in two audiences while one of them is gone: that is how a document leaves an audience.
 */
export type Audience = '*' | `unit:${string}` | `station:${string}`

/** One change of the feed: the newest of its document in its audience. `body` is JSON text, null when gone. */
export type PublishedDocument = {
  n: number
  type: string
  id: string
  rev: number
  audience: Audience
  body: string | null
}

export type Unit = { id: string; name: Texts; parent: string | null }

export type DocumentReads = {
  /** Changes after `after` addressed to any of these, each document once, ascending by n. */
  changes(ask: { audiences: readonly Audience[]; after: number; limit: number }): Promise<PublishedDocument[]>
  /** The newest change number addressed to any of these; 0 when there is none. */
  newest(audiences: readonly Audience[]): Promise<number>
  /** The newest change number addressed to a station, by all its audiences. */
  newestFor(station: string): Promise<number>
  /** The newest change of a document, in whatever audience. */
  find(type: string, id: string): Promise<PublishedDocument | undefined>
  /** All documents of a type that are not gone. */
  ofType(type: string): Promise<PublishedDocument[]>
  /** The same, and those that are gone, as they were last where revisions tell: what was counted under a code keeps its name. */
  everOfType(type: string): Promise<(PublishedDocument & { isGone: boolean })[]>
  /** The union's tree, from the documents of type `unit`. */
  units(): Promise<Unit[]>
  /** A unit, then its parent, and so on to the root; empty for an unknown unit. */
  ancestors(unit: string): Promise<string[]>
}

export type DocumentWrites = {
  /**
   * Publishes a change and gives it the next number; it replaces the document's change in the same audience. Numbers are
   * given inside the transaction, so none smaller appears later.
   */
  publish(document: Omit<PublishedDocument, 'n'>): Promise<number>
}
