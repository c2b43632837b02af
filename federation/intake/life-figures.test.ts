// Stock and station life as intake keeps them up to date, against a plain count of every line: late, copied, forked, voided and mistimed
// entries, in whatever pieces they came.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { HubInProcess } from '../../test/support/hub/hub-in-process.ts'
import { cutFrom, openHubInProcess } from '../../test/support/hub/hub-in-process.ts'
import type { Delivered } from '../../test/support/hub/plain-count.ts'
import { plainCount } from '../../test/support/hub/plain-count.ts'
import type { PlainDay } from '../../test/support/hub/plain-life.ts'
import { plainLife, plainLots, plainOnHand } from '../../test/support/hub/plain-life.ts'
import type { Life } from '../../test/support/hub/random-life.ts'
import { lifeArbitrary, liveThrough } from '../../test/support/hub/random-life.ts'
import type { DayFigures } from '../store/nouns/figures.ts'
import { endOfDays } from '../store/nouns/stock.ts'
import { timeIn } from '../timelines/timeline.ts'

let hub: HubInProcess
beforeAll(async () => {
  hub = await openHubInProcess()
})
afterAll(() => hub.close())

async function figuresAndCount(life: Life): Promise<void> {
  const by = await hub.addStation()
  const stations = [by.station]
  const { journals, deliveries } = liveThrough(life)
  const delivered: Delivered[] = []
  for (const { journal, from, to, waitMs } of deliveries) {
    hub.clock.nowMs += waitMs
    const bytes = await cutFrom(journals[journal]!, by, { from, to })
    expect(await hub.intake.accept(bytes)).toMatchObject({ ok: true })
    delivered.push({ journal: journals[journal]!, from, to, receivedMs: hub.clock.nowMs })
    const { days, running, sumsAt } = await hub.store.read(async (r) => {
      const held = await r.figures.days({ stations, fromDay: '0000', toDay: '9999-99' })
      const before = (day: string) =>
        r.stock.runningBefore({ stations, figures: ['lots', 'adjusted', 'loans', 'faults'], day })
      return {
        days: held,
        running: await before(endOfDays),
        sumsAt: await Promise.all(
          held.map(async ({ day }) => [day, byCode(await before(day), 'lots')] as const),
        ),
      }
    })
    expect(days.map(visitsOf)).toEqual(plainCount(delivered))
    const plain = plainLife(delivered)
    const found = new Map(days.map((day) => [day.day, lifeOf(day)]))
    for (const [day, life] of found) expect([day, life]).toEqual([day, plain.get(day) ?? nothing])
    for (const day of plain.keys()) expect(found.has(day)).toBe(true)
    for (const [day, sums] of sumsAt) expect([day, sums]).toEqual([day, plainOnHand(plain, day)])
    const onHand = plainOnHand(plain, endOfDays)
    expect(byCode(running, 'lots')).toEqual(onHand)
    const total = (plus: string, minus: string) =>
      [...plain.values()].reduce((sum, { counts }) => sum + (counts[plus] ?? 0) - (counts[minus] ?? 0), 0)
    expect(byCode(running, 'loans')[''] ?? 0).toBe(total('loansMade/', 'loansReturned/'))
    expect(byCode(running, 'faults')[''] ?? 0).toBe(total('faultsOpened/', 'faultsClosed/'))
    expect(byCode(running, 'adjusted')['gauze'] ?? 0).toBe(total('adjusted/gauze', ''))
    const lots = plainLots(delivered)
    const known = await hub.store.read((r) =>
      r.stock.lots([...lots.keys()].map((lot) => ({ station: by.station, lot }))),
    )
    for (const { station: _, lot, ...rest } of known) expect([lot, rest]).toEqual([lot, lots.get(lot)])
  }
}

const nothing: PlainDay = { counts: {}, lots: {}, doors: [], repairs: [] }

function visitsOf({ station: _, counts, lots, doors, repairs, ...visits }: DayFigures) {
  return visits
}

function lifeOf({ counts = {}, lots = {}, doors = [], repairs = [] }: DayFigures): PlainDay {
  return {
    counts: withoutZeros(counts),
    lots: withoutZeros(lots),
    doors: doors
      .map((door) => ({ ms: timeIn(door.timing, door).ms, open: door.open }))
      .sort((a, b) => a.ms - b.ms || Number(a.open) - Number(b.open)),
    repairs: repairs.map((each) => timeIn(each.timing, each).ms).sort((a, b) => a - b),
  }
}

/** Two histories of one day may cancel out: nothing, said in figures. */
function withoutZeros(amounts: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(amounts).filter(([, amount]) => amount !== 0))
}

function byCode(running: readonly { figure: string; code: string; amount: number }[], figure: string) {
  return Object.fromEntries(
    running.filter((each) => each.figure === figure).map(({ code, amount }) => [code, amount]),
  )
}

const runs = Number(process.env['WAYSTATION_RUNS'] ?? 60)

it('are what a plain count gives, after every delivery of one journal', async () => {
  await fc.assert(fc.asyncProperty(lifeArbitrary({ branches: 0, of: 'all' }), figuresAndCount), {
    numRuns: runs,
  })
}, 6_000_000)

it('are what a plain count gives, through copies, forks and journals that come in another order', async () => {
  await fc.assert(fc.asyncProperty(lifeArbitrary({ branches: 2, of: 'all' }), figuresAndCount), {
    numRuns: 2 * runs,
  })
}, 6_000_000)
