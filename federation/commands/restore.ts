import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { v4 } from 'uuid'
import { appendDeeds } from '../audit/append.ts'
import { deedOfCommand } from '../audit/deed-of-command.ts'
import { openExistingHub } from '../open-hub.ts'
import { databaseName } from '../store/sqlite/open-sqlite-store.ts'
import { putBack } from '../store/sqlite/put-back.ts'
import { takeServing } from '../take-serving.ts'
import type { Command } from './command.ts'
import { dataDirOf } from './command.ts'
import { configError } from './config-error.ts'

export const restore: Command = {
  help: `restore --data DIR --from FILE

Puts a backup in the database's place, under a new generation: stations then offer again whatever it does not hold. The hub
must not be serving. The database that was there is kept beside it.

Prints {"restored","generation"} and, when there was a database, "kept".
`,
  options: { data: { type: 'string' }, from: { type: 'string' } },
  async run(given) {
    const dir = dataDirOf(given)
    const from = given.text('from')
    if (!from) throw configError('no-file', 'from')
    if (!existsSync(from)) throw configError('cannot-read', from, 'ENOENT')
    const lock = takeServing(dir)
    try {
      const placed = putBack({ from, dir, nowMs: Date.now() })
      if (!placed.ok) throw configError(placed.fault, from)
      const fatal = (error: unknown): never => {
        throw error
      }
      const { store } = await openExistingHub({ dir, clock: () => Date.now(), fatal })
      const generation = v4()
      await store.write(async (writes) => {
        await writes.hub.setGeneration(generation)
        await appendDeeds(writes, [deedOfCommand(given, Date.now())])
      })
      await store.close()
      return { restored: join(dir, databaseName), generation, ...(placed.kept ? { kept: placed.kept } : {}) }
    } finally {
      lock.release()
    }
  },
}
