/** What an entry is about: `entry` is somebody coming in, or trying to; `keep` is the log itself. */
export type AuditKind = 'read' | 'change' | 'entry' | 'keep'

/** An entry as it is kept. `line` is JSON; `chain` its 32 bytes; the rest is what the line says, to look by. */
export type AuditRow = {
  n: number
  atMs: number
  kind: AuditKind
  whoName: string
  unit: string | null
  line: string
  chain: Uint8Array
}

/** The newest entry, or where the chain begins; `chain` undefined at its very beginning. */
export type AuditHead = { n: number; chain: Uint8Array | undefined }

/** `units`: those that may be seen, `all` those of no unit too. `before`: an entry's number. `who`: part of a name. */
export type AuditSought = {
  units: readonly string[]
  all: boolean
  before?: number | undefined
  kind?: AuditKind | undefined
  who?: string | undefined
  fromMs?: number | undefined
  toMs?: number | undefined
}

export type AuditReads = {
  head(): Promise<AuditHead>
  /** Where the chain begins: before the first entry there is. */
  base(): Promise<AuditHead>
  /** The newest first. */
  search(sought: AuditSought, limit: number): Promise<AuditRow[]>
  /** Those after a number, ascending. */
  after(n: number, limit: number): Promise<AuditRow[]>
  /** The number of the last entry before the first that is of this time or later; undefined when there is none to drop. */
  lastBefore(ms: number): Promise<number | undefined>
}

export type AuditWrites = {
  add(row: AuditRow): Promise<void>
  /** Drops the entries up to a number: the chain begins after it from now on. */
  dropThrough(n: number): Promise<void>
}
