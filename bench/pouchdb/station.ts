/**
 * PouchDB's station: one `put` an act, then one replication to the hub. Its LevelDB is not synced to the disk
 * at a put, and PouchDB has no setting for it: what it acknowledges does not survive a power cut.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import PouchDB from 'pouchdb'
import { answerCalls } from '../measure/answer-calls.ts'
import type { StationCalls } from '../measure/station-calls.ts'
import { timeActs } from '../measure/time-acts.ts'
import { visitLine } from '../workload/visit-line.ts'
import { visitsBetween } from '../workload/visits-between.ts'

let database: PouchDB
let hub: { url: string; options: { batch_size?: number } }

answerCalls({
  open: ({ dir, hubUrl, batchSize, code = '1' }: Parameters<StationCalls['open']>[0]) => {
    mkdirSync(dir, { recursive: true })
    database = new PouchDB(join(dir, 'journal'))
    hub = {
      url: `${hubUrl}/station-${code}`,
      options: batchSize === undefined ? {} : { batch_size: batchSize },
    }
  },
  act: (span: Parameters<StationCalls['act']>[0]) => {
    // The id is the seq: in order, as LevelDB likes it best, and shorter than any random one.
    const documents = visitsBetween(span).map((visit, index) => {
      const { seq, ...entry } = JSON.parse(visitLine(span.from + index + 1, visit)) as { seq: number }
      return { _id: String(seq).padStart(8, '0'), ...entry }
    })
    return timeActs(documents, (document) => database.put(document))
  },
  drain: async () => {
    const start = performance.now()
    const { ok, errors, docs_written: entries } = await database.replicate.to(hub.url, hub.options)
    if (!ok || errors.length > 0) throw new Error('PouchDB did not replicate everything')
    return { seconds: (performance.now() - start) / 1000, entries }
  },
  close: () => database.close(),
})
