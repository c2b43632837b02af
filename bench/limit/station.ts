/** The bare limit's station: a table of lines, one commit an act; then the lines as zstd bodies over HTTP. */

import { mkdirSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { zstdCompressSync } from 'node:zlib'
import type Database from 'better-sqlite3'
import { answerCalls } from '../measure/answer-calls.ts'
import type { StationCalls } from '../measure/station-calls.ts'
import { timeActs } from '../measure/time-acts.ts'
import { visitLine } from '../workload/visit-line.ts'
import { visitsBetween } from '../workload/visits-between.ts'
import { openDurably } from './open-durably.ts'

const agent = new Agent({ keepAlive: true, maxSockets: 1 })
let database: Database.Database
let hub: { url: string; batchSize: number; station: number }

answerCalls({
  open: ({ dir, hubUrl, batchSize = 1000, code = '1' }: Parameters<StationCalls['open']>[0]) => {
    mkdirSync(dir, { recursive: true })
    hub = { url: hubUrl, batchSize, station: Number(code) }
    database = openDurably(join(dir, 'station.sqlite'))
    database.exec(
      `CREATE TABLE IF NOT EXISTS journal (seq INTEGER PRIMARY KEY, line TEXT NOT NULL) STRICT;
       CREATE TABLE IF NOT EXISTS delivery (acked INTEGER NOT NULL) STRICT;
       INSERT INTO delivery SELECT 0 WHERE NOT EXISTS (SELECT * FROM delivery)`,
    )
  },
  act: (span: Parameters<StationCalls['act']>[0]) => {
    const append = database.prepare('INSERT INTO journal (line) VALUES (?)')
    const lines = visitsBetween(span).map((visit, index) => visitLine(span.from + index + 1, visit))
    return timeActs(lines, (line) => append.run(line))
  },
  drain: async () => {
    const start = performance.now()
    const entries = await drain()
    return { seconds: (performance.now() - start) / 1000, entries }
  },
  close: () => void database.close(),
})

async function drain(): Promise<number> {
  const linesAfter = database.prepare('SELECT line FROM journal WHERE seq > ? ORDER BY seq LIMIT ?').pluck()
  const setAcked = database.prepare('UPDATE delivery SET acked = ?')
  const before = database.prepare('SELECT acked FROM delivery').pluck().get() as number
  let acked = before
  for (;;) {
    const lines = linesAfter.all(acked, hub.batchSize) as string[]
    if (lines.length === 0) return acked - before
    await post(`${hub.url}/batches/${hub.station}/${acked + 1}`, zstdCompressSync(`${lines.join('\n')}\n`))
    acked += lines.length
    setAcked.run(acked)
  }
}

function post(url: string, body: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/zstd', 'content-length': body.length }
    const outgoing = request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume()
      response.on('end', () =>
        response.statusCode === 200 ? resolve() : reject(new Error('not acknowledged')),
      )
    })
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}
