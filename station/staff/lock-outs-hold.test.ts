// Whatever happens to machine, host and network: a lock never counts more time than has passed, and it ends.
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { scratchDb } from '../../test/support/db/scratch-db.ts'
import { lockOutsOf } from './lock-outs.ts'

const card = { card: 'k1', sealed: 'c2VhbGVk' }
const dayMs = 86_400_000

/** `off`: the machine is switched off for so long, and boots in a quarter of a minute. */
const anyHappening = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('run' as const), ms: fc.nat(4_000_000) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('note' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('restart' as const), ms: fc.nat(60_000) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('off' as const), ms: fc.nat(100_000_000) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('hub' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('no-hub' as const) }) },
)

it('counts for a lock at most the time that has passed, and ends once the machine has run for long enough', () => {
  const scratch = scratchDb()
  scratch.db.sqlite.pragma('synchronous = OFF')
  void fc.assert(
    fc.property(
      fc.array(anyHappening, { maxLength: 40 }),
      fc.integer({ min: 1, max: 12 }),
      (story, locks) => {
        scratch.db.sqlite.exec('DELETE FROM card_locks')
        let trueMs = Date.parse('2026-11-22T03:00:00Z')
        let bootedMs = trueMs - 50_000_000
        let hears = false
        const start = () =>
          lockOutsOf(scratch.db, {
            uptimeMs: () => trueMs - bootedMs,
            hubNowMs: () => (hears ? trueMs : undefined),
          })
        let desk = start()
        for (let n = 0; n < 5 * locks; n += 1) desk.spend(card)
        desk.lock(card)
        const lockedMs = desk.leftMs(card)
        const sinceMs = trueMs
        const overMs = () => lockedMs - desk.leftMs(card)
        for (const happening of story) {
          if (happening.do === 'run') trueMs += happening.ms
          if (happening.do === 'note') desk.save()
          if (happening.do === 'hub') hears = true
          if (happening.do === 'no-hub') hears = false
          if (happening.do === 'restart') trueMs += happening.ms
          if (happening.do === 'off') {
            trueMs += happening.ms
            bootedMs = trueMs
            trueMs += 15_000
          }
          if (happening.do === 'restart' || happening.do === 'off') {
            hears = false
            desk = start()
          }
          // Each note is in whole milliseconds, rounded down: so much, and no more, may be counted too early.
          expect(overMs()).toBeLessThanOrEqual(trueMs - sinceMs + story.length)
        }
        trueMs += dayMs
        expect(desk.leftMs(card)).toBe(0)
      },
    ),
    { numRuns: 400 },
  )
  scratch.close()
}, 60_000)
