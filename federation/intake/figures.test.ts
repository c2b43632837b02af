// The figures that intake keeps up to date, against a plain count of every line by the definition of true time: whatever
// the clocks did, whichever lines came first, and in whatever pieces.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { HubInProcess } from '../../test/support/hub/hub-in-process.ts'
import { cutFrom, openHubInProcess } from '../../test/support/hub/hub-in-process.ts'
import type { Delivered } from '../../test/support/hub/plain-count.ts'
import { plainCount } from '../../test/support/hub/plain-count.ts'
import type { Life } from '../../test/support/hub/random-life.ts'
import { lifeArbitrary, liveThrough } from '../../test/support/hub/random-life.ts'

let hub: HubInProcess
beforeAll(async () => {
  hub = await openHubInProcess()
})
afterAll(() => hub.close())

async function figuresAndCount(life: Life): Promise<void> {
  const by = await hub.addStation()
  const { journals, deliveries } = liveThrough(life)
  const delivered: Delivered[] = []
  for (const { journal, from, to, waitMs } of deliveries) {
    hub.clock.nowMs += waitMs
    const bytes = await cutFrom(journals[journal]!, by, { from, to })
    expect(await hub.intake.accept(bytes)).toMatchObject({ ok: true })
    delivered.push({ journal: journals[journal]!, from, to, receivedMs: hub.clock.nowMs })
    const stations = [by.station]
    const days = await hub.store.read((r) => r.figures.days({ stations, fromDay: '0000', toDay: '9999-99' }))
    expect(days.map(({ station: _, ...day }) => day)).toEqual(plainCount(delivered))
  }
}

it('are what a plain count gives, after every delivery of one journal', async () => {
  await fc.assert(fc.asyncProperty(lifeArbitrary({ branches: 0 }), figuresAndCount), { numRuns: 60 })
}, 120_000)

it('are what a plain count gives, through copies, forks and journals that come in another order', async () => {
  await fc.assert(fc.asyncProperty(lifeArbitrary({ branches: 2 }), figuresAndCount), { numRuns: 120 })
}, 240_000)
