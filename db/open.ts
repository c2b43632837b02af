// Opening the station's database. WAL with synchronous=FULL: in WAL better-sqlite3 silently defaults to NORMAL, which loses
// acknowledged commits in a power cut; so it is set and then asked for, at every open.
import { createRequire } from 'node:module'
import type Database from 'better-sqlite3'
import { isFatal, refusalOf } from './faults.ts'
import type { ReadHandle, WriteHandle } from './handles.ts'
import type { UnfitFile } from './migrate.ts'
import { migrate, unfitness } from './migrate.ts'

/** better-sqlite3's binaries need Node-API 10; on an older Node loading them ends the process without a message. */
const neededNapi = 10
const busyTimeoutMs = 5000
/** The WAL file is cut back to this after a checkpoint: one big transaction must not hold the disk for ever. */
const walLimitBytes = 8 * 1024 * 1024

export type OpenProblem = { ok: false; problem: UnfitFile | Unopened | 'old-node'; say: string }

/** What SQLite met when it opened the file. */
export type Unopened = 'damaged' | 'cannot-open' | 'disk-full'
/** What is done about the file's misfortunes. */
export type FileEvents = Pick<WriteHandle, 'onFatal' | 'relieve'>

export type OpenForWriting = { ok: true; db: WriteHandle } | OpenProblem

/** The sentence for a Node that cannot load the database, or undefined when it can. `napi`: `process.versions.napi`. */
export function oldNodeSentence(napi: string | undefined): string | undefined {
  if (Number(napi ?? 0) >= neededNapi) return undefined
  return `This Node.js (${process.version}) is too old for the station's database: use Node 22.14 or later, or start it with "npm run station".`
}

/**
 * Opens (and makes, and migrates) the database at `path` as its only writer. A file from a newer version or of another program is
 * refused untouched, and so is one that is damaged.
 */
export function openForWriting(path: string, on: FileEvents): OpenForWriting {
  const say = oldNodeSentence(process.versions.napi)
  if (say) return { ok: false, problem: 'old-node', say }
  let sqlite: Database.Database | undefined
  try {
    sqlite = connect(path, {})
    const unfit = unfitness(sqlite)
    if (!unfit) {
      makeDurable(sqlite)
      return { ok: true, db: { sqlite, path, ...on } as unknown as WriteHandle }
    }
    sqlite.close()
    return { ok: false, problem: unfit, say: sentences[unfit](path) }
  } catch (error) {
    sqlite?.close()
    const problem = unopened(error)
    if (!problem) throw error
    return { ok: false, problem, say: sentences[problem](path) }
  }
}

/** Why a file could not be opened; undefined for an error that is nobody's but ours. */
function unopened(error: unknown): Unopened | undefined {
  const refusal = refusalOf(error)
  if (refusal === 'disk-full') return 'disk-full'
  if (refusal) return 'cannot-open'
  return isFatal(error) ? 'damaged' : undefined
}

function makeDurable(sqlite: Database.Database): void {
  sqlite.pragma('journal_mode = WAL')
  sqlite.pragma('synchronous = FULL')
  sqlite.pragma('foreign_keys = ON')
  sqlite.pragma(`busy_timeout = ${busyTimeoutMs}`)
  sqlite.pragma(`journal_size_limit = ${walLimitBytes}`)
  // SQLite ignores a failed automatic checkpoint; ours (checkpoint.ts) does not.
  sqlite.pragma('wal_autocheckpoint = 0')
  migrate(sqlite)
  assertDurable(sqlite)
}

/** Opens an existing database for reading only; the file may be written by another handle meanwhile. */
export function openForReading(path: string): ReadHandle {
  const sqlite = connect(path, { readonly: true, fileMustExist: true })
  sqlite.pragma(`busy_timeout = ${busyTimeoutMs}`)
  return { sqlite, path }
}

/** Opens a damaged file to read what is left of it; undefined when not even that can be done. */
export function openForSalvage(path: string): ReadHandle | undefined {
  try {
    const sqlite = connect(path, { fileMustExist: true })
    sqlite.pragma('cell_size_check = ON')
    sqlite.prepare('SELECT count(*) FROM sqlite_schema').get()
    return { sqlite, path }
  } catch (error) {
    if (isFatal(error)) return undefined
    throw error
  }
}

export function assertDurable(sqlite: Database.Database): void {
  const mode = sqlite.pragma('journal_mode', { simple: true })
  const synchronous = sqlite.pragma('synchronous', { simple: true })
  if (mode !== 'wal' || synchronous !== 2)
    throw new Error(`the database is not durable: journal_mode ${mode}, synchronous ${synchronous}`)
}

const sentences: Record<UnfitFile | Unopened, (path: string) => string> = {
  damaged: (path) => `${path} is damaged and cannot be opened: it was left as it is.`,
  'cannot-open': (path) => `${path} cannot be opened for writing: look at the rights of its folder.`,
  'disk-full': (path) => `The disk of ${path} is full: make room and start again.`,
  'from-the-future': (path) =>
    `${path} was written by a newer version of Waystation: install that version, or restore an older backup.`,
  'not-ours': (path) => `${path} is not a Waystation database: give another folder with --data.`,
}

// Loaded late and not by `import`, so that an old Node meets our sentence and not the binary.
let library: typeof Database | undefined
function connect(path: string, options: Database.Options): Database.Database {
  library ??= createRequire(import.meta.url)('better-sqlite3') as typeof Database
  return new library(path, options)
}
