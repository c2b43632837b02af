import { verifyAudit } from '../audit/verify-audit.ts'
import type { Command } from './command.ts'
import { configError } from './config-error.ts'
import { withHub } from './with-hub.ts'

export const audit: Command = {
  help: `audit --data DIR [--holds CHAIN]

Walks the chain of the audit log: whether each entry is as it was written and follows the one before. --holds is the "head" of an
earlier walk, noted elsewhere: the log is whole only if it still holds it, so that one cut at its end is found, too. Works while the hub
is serving. Ends with code 3 when the log is not whole.

Prints {"whole","entries","from","head","brokenAt","at"}.
`,
  options: { data: { type: 'string' }, holds: { type: 'string' } },
  run: (given) =>
    withHub(given, async ({ store }, clock) => {
      const holds = given.text('holds')
      if (holds !== undefined && !/^[A-Za-z0-9_-]{43}$/.test(holds)) throw configError('bad-chain', holds)
      const found = await verifyAudit(store, clock(), holds)
      if (!found.whole) process.exitCode = 3
      return found
    }),
}
