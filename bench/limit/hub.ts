/**
 * The bare limit's hub: body → lines → rows, one SQLite transaction, acknowledged. No signature, no chain,
 * no projection, no check of anything. Requests that arrive while a transaction runs share the next one
 * (group commit), which changes nothing for a single station.
 */
import type { ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { zstdDecompressSync } from 'node:zlib'
import { answerCalls } from '../measure/answer-calls.ts'
import { openDurably } from './open-durably.ts'

type Waiting = { station: number; from: number; body: Buffer; response: ServerResponse }

const database = openDurably(join(process.argv[2] ?? '.', 'hub.sqlite'))
database.exec(
  `CREATE TABLE IF NOT EXISTS entries (
     station INTEGER NOT NULL, seq INTEGER NOT NULL, line TEXT NOT NULL, PRIMARY KEY (station, seq)
   ) STRICT, WITHOUT ROWID`,
)
const insert = database.prepare('INSERT INTO entries (station, seq, line) VALUES (?, ?, ?)')
const count = database.prepare('SELECT count(*) FROM entries').pluck()
let waiting: Waiting[] = []

const storeAll = database.transaction((batches: Waiting[]) => {
  for (const { station, from, body } of batches) {
    const lines = zstdDecompressSync(body).toString('utf8').split('\n')
    for (let index = 0; index < lines.length - 1; index += 1) insert.run(station, from + index, lines[index])
  }
})

function commit(): void {
  const batches = waiting
  waiting = []
  storeAll(batches)
  for (const { response } of batches) response.end('{"acked":true}')
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    // /batches/<station>/<first seq>
    const [, , station, from] = (request.url ?? '').split('/')
    if (waiting.length === 0) setImmediate(commit)
    waiting.push({ station: Number(station), from: Number(from), body: Buffer.concat(chunks), response })
  })
})

answerCalls({
  listen: () =>
    new Promise<string>((resolve) => {
      server.listen(0, '127.0.0.1', () =>
        resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
      )
    }),
  held: () => count.get(),
})
