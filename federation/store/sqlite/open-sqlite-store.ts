import { chmodSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import SqliteDatabase from 'better-sqlite3'
import type { Store, StoreReads, StoreWrites } from '../store.ts'
import { StoreUnavailableError } from '../store-unavailable-error.ts'
import { accountReads, accountWrites } from './accounts.ts'
import { alarmNoteReads, alarmNoteWrites } from './alarm-notes.ts'
import { auditReads, auditWrites } from './audit.ts'
import { batchReads, batchWrites } from './batches.ts'
import { caseworkReads, caseworkWrites } from './casework.ts'
import type { CommitMark } from './commit-mark.ts'
import { createCommitMark, openCommitMark, readCommitMark } from './commit-mark.ts'
import { documentReads, documentWrites } from './documents.ts'
import { draftReads, draftWrites } from './drafts.ts'
import { enrolmentReads, enrolmentWrites } from './enrolment.ts'
import { epochReads, epochWrites } from './epochs.ts'
import { figureReads, figureWrites } from './figures.ts'
import { hubReads, hubWrites } from './hub.ts'
import { listingReads, listingWrites } from './listings.ts'
import type { MigrationFault } from './migrate.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { openDatabase } from './open-database.ts'
import { recallReads, recallWrites } from './recalls.ts'
import { reportReads, reportWrites } from './reports.ts'
import { requestReads, requestWrites } from './requests.ts'
import { restockReads, restockWrites } from './restocks.ts'
import { revisionReads, revisionWrites } from './revisions.ts'
import { rightReads, rightWrites } from './rights.ts'
import { staffCardReads, staffCardWrites } from './staff-cards.ts'
import { stationReads, stationWrites } from './stations.ts'
import { stockReads, stockWrites } from './stock.ts'
import { subscriptionReads, subscriptionWrites } from './subscriptions.ts'
import { timelineReads, timelineWrites } from './timelines.ts'

export const databaseName = 'hub.sqlite'
export const markName = 'hub.commits'

export type SqliteOptions = {
  /** The data directory; made when it is not there. */
  dir: string
  /**
   * Called when nobody can say any more whether a commit is on the disk (a failed fsync, an I/O error). It must end the
   * process: only opening the file anew tells.
   */
  fatal: (error: unknown) => never
}

/** `rolledBack`: the database is older than the mark beside it (or has lost its mark): it needs a new generation. */
export type OpenedStore =
  | { ok: true; store: Store; rolledBack: boolean }
  | { ok: false; fault: MigrationFault }

export function openSqliteStore({ dir, fatal }: SqliteOptions): OpenedStore {
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  const file = join(dir, databaseName)
  const markFile = join(dir, markName)
  const isNew = !existsSync(file)
  // Before the database: a hub at work moves the database first, then the mark.
  const marked = readCommitMark(markFile)
  const opened = openDatabase(file)
  if (!opened.ok) return opened
  // The private keys are in it.
  if (isNew) chmodSync(file, 0o600)
  const { writer, reader } = opened
  const commits = Number(writer.prepare('SELECT commits FROM hub').pluck().get())
  const rolledBack = marked === undefined ? commits > 0 : !(commits >= marked)
  createCommitMark(markFile, commits)
  return { ok: true, store: makeStore({ writer, reader, mark: openCommitMark(markFile), fatal }), rolledBack }
}

type Parts = { writer: Database; reader: Database; mark: CommitMark; fatal: (error: unknown) => never }

function makeStore({ writer, reader, mark, fatal }: Parts): Store {
  const writes = writesOf(writer)
  const reads = readsOf(reader)
  const writing = oneAtATime()
  const reading = oneAtATime()
  const begin = writer.prepare('BEGIN IMMEDIATE')
  const count = writer.prepare<[], number>('UPDATE hub SET commits = commits + 1 RETURNING commits').pluck()
  const beginRead = reader.prepare('BEGIN')
  const endRead = reader.prepare('COMMIT')

  const commit = (): void => {
    try {
      const commits = count.get() as number
      writer.exec('COMMIT')
      mark.write(commits)
    } catch (error) {
      // Where there is no room for the commit SQLite takes the transaction back by itself: it is surely not there.
      if (isPassing(error)) throw error
      fatal(error)
    }
  }
  return {
    write: (job) =>
      writing(async () => {
        try {
          begin.run()
          const result = await job(writes)
          commit()
          return result
        } catch (error) {
          if (isBroken(error)) fatal(error)
          if (writer.inTransaction) writer.exec('ROLLBACK')
          throw isPassing(error) ? new StoreUnavailableError(codeOf(error), { cause: error }) : error
        }
      }),
    read: (job) =>
      reading(async () => {
        beginRead.run()
        try {
          return await job(reads)
        } finally {
          endRead.run()
        }
      }),
    close: async () => {
      await writing(async () => undefined)
      await reading(async () => undefined)
      reader.close()
      writer.close()
      mark.close()
    },
  }
}

function readsOf(db: Database): StoreReads {
  return {
    hub: hubReads(db),
    documents: documentReads(db),
    stations: stationReads(db),
    enrolment: enrolmentReads(db),
    rights: rightReads(db),
    accounts: accountReads(db),
    audit: auditReads(db),
    epochs: epochReads(db),
    alarmNotes: alarmNoteReads(db),
    batches: batchReads(db),
    timelines: timelineReads(db),
    figures: figureReads(db),
    reports: reportReads(db),
    restocks: restockReads(db),
    recalls: recallReads(db),
    requests: requestReads(db),
    casework: caseworkReads(db),
    staffCards: staffCardReads(db),
    stock: stockReads(db),
    listings: listingReads(db),
    drafts: draftReads(db),
    revisions: revisionReads(db),
    subscriptions: subscriptionReads(db),
  }
}

function writesOf(db: Database): StoreWrites {
  const reads = readsOf(db)
  return {
    hub: { ...reads.hub, ...hubWrites(db) },
    documents: { ...reads.documents, ...documentWrites(db) },
    stations: { ...reads.stations, ...stationWrites(db) },
    enrolment: { ...reads.enrolment, ...enrolmentWrites(db) },
    rights: { ...reads.rights, ...rightWrites(db) },
    accounts: { ...reads.accounts, ...accountWrites(db) },
    audit: { ...reads.audit, ...auditWrites(db) },
    epochs: { ...reads.epochs, ...epochWrites(db) },
    alarmNotes: { ...reads.alarmNotes, ...alarmNoteWrites(db) },
    batches: { ...reads.batches, ...batchWrites(db) },
    timelines: { ...reads.timelines, ...timelineWrites(db) },
    figures: { ...reads.figures, ...figureWrites(db) },
    reports: { ...reads.reports, ...reportWrites(db) },
    restocks: { ...reads.restocks, ...restockWrites(db) },
    recalls: { ...reads.recalls, ...recallWrites(db) },
    requests: { ...reads.requests, ...requestWrites(db) },
    casework: { ...reads.casework, ...caseworkWrites(db) },
    staffCards: { ...reads.staffCards, ...staffCardWrites(db) },
    stock: { ...reads.stock, ...stockWrites(db) },
    listings: { ...reads.listings, ...listingWrites(db) },
    drafts: { ...reads.drafts, ...draftWrites(db) },
    revisions: { ...reads.revisions, ...revisionWrites(db) },
    subscriptions: { ...reads.subscriptions, ...subscriptionWrites(db) },
  }
}

function codeOf(error: unknown): string {
  return error instanceof SqliteDatabase.SqliteError ? error.code : ''
}

/** No room on the disk, or another process holds the file: the same may succeed later. */
function isPassing(error: unknown): boolean {
  return /^SQLITE_(FULL|BUSY)/.test(codeOf(error))
}

function isBroken(error: unknown): boolean {
  return /^SQLITE_(IOERR|CORRUPT|NOTADB)/.test(codeOf(error))
}
