/** PouchDB's hub: express-pouchdb over PouchDB on LevelDB, the smallest set of routes that replication needs. */
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import express from 'express'
import expressPouchdb from 'express-pouchdb'
import PouchDB from 'pouchdb'
import { answerCalls } from '../measure/answer-calls.ts'

const dir = process.argv[2] ?? '.'
const Stored = PouchDB.defaults({ prefix: `${dir}/` })
const app = express()
app.use(
  '/',
  expressPouchdb(Stored, { mode: 'minimumForPouchDB', inMemoryConfig: true, logPath: join(dir, 'hub.log') }),
)

answerCalls({
  listen: () =>
    new Promise<string>((resolve) => {
      const server = app.listen(0, '127.0.0.1', () =>
        resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
      )
    }),
  held: async () => {
    const counts = await Promise.all(
      ['1', '2'].map(async (code) => (await new Stored(`station-${code}`).info()).doc_count),
    )
    return counts.reduce((sum, count) => sum + count, 0)
  },
})
