import { randomBytes } from 'node:crypto'
import { hashSecret, newSecret } from '../identity/secrets.ts'
import type { Command, Given } from './command.ts'
import { configError } from './config-error.ts'
import { withHub } from './with-hub.ts'

const dayMs = 86_400_000

export const token: Command = {
  help: `token --data DIR --unit UNIT [--days N]

Makes a token that reads a unit and everything below it, for N days (default: for ever). It is kept nowhere:
this is the only time it is shown. Works while the hub is serving.

Prints {"token","unit"}.
`,
  options: { data: { type: 'string' }, unit: { type: 'string' }, days: { type: 'string' } },
  run: (given) =>
    withHub(given, async ({ store }, clock) => {
      const unit = given.text('unit')
      if (!unit) throw configError('no-unit')
      const days = daysOf(given)
      const secret = newSecret('wsr', randomBytes)
      const createdMs = clock()
      const expiresMs = days === undefined ? undefined : createdMs + days * dayMs
      await store.write(async (writes) => {
        if ((await writes.documents.ancestors(unit)).length === 0) throw configError('unknown-unit', unit)
        await writes.rights.addReadToken({ hash: hashSecret(secret), unit, createdMs, expiresMs })
      })
      return { token: secret, unit }
    }),
}

function daysOf(given: Given): number | undefined {
  const days = given.text('days')
  if (days === undefined) return undefined
  if (!/^\d{1,5}$/.test(days) || Number(days) === 0) throw configError('bad-days', days)
  return Number(days)
}
