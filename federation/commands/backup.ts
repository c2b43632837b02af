import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { backupDatabase } from '../store/sqlite/backup-database.ts'
import { databaseName } from '../store/sqlite/open-sqlite-store.ts'
import type { Command } from './command.ts'
import { dataDirOf } from './command.ts'
import { configError, reasonOf } from './config-error.ts'

export const backup: Command = {
  help: `backup --data DIR --to FILE

Copies the database to a new file while the hub works. The file holds the hub's private keys: keep it as safe as the hub.

Prints {"backup"}.
`,
  options: { data: { type: 'string' }, to: { type: 'string' } },
  async run(given) {
    const dir = dataDirOf(given)
    const to = given.text('to')
    if (!to) throw configError('no-file', 'to')
    if (existsSync(to)) throw configError('file-exists', to)
    if (!existsSync(join(dir, databaseName))) throw configError('no-hub-there', dir)
    try {
      await backupDatabase(join(dir, databaseName), to)
    } catch (error) {
      throw configError('cannot-use-data', dir, reasonOf(error))
    }
    return { backup: resolve(to) }
  },
}
