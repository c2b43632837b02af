import type { DraftType, HistoryRow } from '../../contract/drafts.ts'
import type { Who } from '../../rights/access.ts'

/**
 * One revision of a document that is published by way of drafts: what it was, who wrote it and who approved it. `body` is JSON text,
 * undefined for a withdrawal. `author` and `atMs` undefined: it came with the program, or was there before this was kept.
 */
export type Revision = {
  type: DraftType
  document: string
  rev: number
  how: HistoryRow['how']
  /** Undefined: addressed to every station. */
  unit: string | undefined
  body: string | undefined
  author: Who | undefined
  approver: Who | undefined
  isAlone: boolean
  draft: string | undefined
  atMs: number | undefined
}

export type RevisionReads = {
  /** All of a document, the newest first. */
  of(type: DraftType, document: string): Promise<Revision[]>
  /** The newest of each document of a type. */
  newest(type: DraftType): Promise<Revision[]>
  /** The last one with a body of each document of a type whose newest has none: what is withdrawn, as it was. */
  withdrawn(type: DraftType): Promise<Revision[]>
}

export type RevisionWrites = {
  /** Adds nothing when that revision of the document is there. */
  add(revision: Revision): Promise<void>
}
