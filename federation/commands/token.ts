import { randomBytes } from 'node:crypto'
import { makeToken } from '../rights/make-token.ts'
import type { Right } from '../rights/right.ts'
import { isRight, rights } from '../rights/right.ts'
import type { Command, Given } from './command.ts'
import { configError } from './config-error.ts'
import { withHub } from './with-hub.ts'

const dayMs = 86_400_000

export const token: Command = {
  help: `token --data DIR --unit UNIT [--name NAME] [--may RIGHT,RIGHT] [--days N]

Makes a token that reads a unit and everything below it, for N days (default: for ever). With --may publish it may also answer
restock requests, make recalls and publish listings there. --may: ${rights.join(', ')}.
--name is what people call it, and stands beside what it did. It is kept nowhere: this is the only time it is shown. Works while
the hub is serving.

Prints {"token","id","name","unit","may"}.
`,
  options: {
    data: { type: 'string' },
    unit: { type: 'string' },
    name: { type: 'string' },
    may: { type: 'string' },
    days: { type: 'string' },
  },
  run: (given) =>
    withHub(given, async ({ store }, clock) => {
      const unit = given.text('unit')
      if (!unit) throw configError('no-unit')
      const may = rightsOf(given)
      const days = daysOf(given)
      const createdMs = clock()
      const expiresMs = days === undefined ? undefined : createdMs + days * dayMs
      const made = await store.write(async (writes) => {
        if ((await writes.documents.ancestors(unit)).length === 0) throw configError('unknown-unit', unit)
        const name = given.text('name')?.trim() || undefined
        return makeToken(writes, { unit, may, name, createdMs, expiresMs }, randomBytes)
      })
      return { token: made.secret, id: made.id, name: made.name, unit, may }
    }),
}

function rightsOf(given: Given): Right[] {
  const names = given.text('may')?.split(',') ?? []
  for (const name of names) if (!isRight(name)) throw configError('unknown-right', name, rights.join(', '))
  return names.filter(isRight)
}

function daysOf(given: Given): number | undefined {
  const days = given.text('days')
  if (days === undefined) return undefined
  if (!/^\d{1,5}$/.test(days) || Number(days) === 0) throw configError('bad-days', days)
  return Number(days)
}
