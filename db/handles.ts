import type Database from 'better-sqlite3'

declare const mayWrite: unique symbol

/** An open database that may be read. */
export type ReadHandle = { readonly sqlite: Database.Database; readonly path: string }

/** The one handle that may write; only `openForWriting` makes one. */
export type WriteHandle = ReadHandle & {
  readonly [mayWrite]: true
  /** Called with a failure after which nothing may be answered; in production it ends the process and never returns. */
  readonly onFatal: (error: Error) => void
  /** Makes room on a full disk if it can; true when trying again makes sense. */
  readonly relieve: () => boolean
}
