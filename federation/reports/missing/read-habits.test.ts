import { afterEach, beforeEach, expect, it } from 'vitest'
import { at, stationFacts, zone } from '../../../test/support/generator/report-facts.ts'
import { addStation, deliver, openReportStore } from '../../../test/support/generator/report-store.ts'
import { dayAfter } from '../../contract/calendar-days.ts'
import type { Store } from '../../store/store.ts'
import type { StationFacts } from '../report-facts.ts'
import { readHabits } from './read-habits.ts'

const coveredThroughMs = at('2026-11-19 14:02')
const asked = { scope: new Set(['652328']), endMs: at('2026-11-23 00:00'), nowMs: at('2026-11-23 08:00') }
let store: Store
let close: () => Promise<void>

beforeEach(async () => {
  ;({ store, close } = await openReportStore())
  const since = { unit: '652328', enrolledMs: at('2026-09-01 09:00'), fromDay: '2026-09-01' }
  await addStation(store, { id: 'a', ...since })
  // Every day but Sundays, from the end of September on.
  const visits = Object.fromEntries(
    Array.from({ length: 60 }, (_, index) => dayAfter('2026-09-21', index))
      .filter((day) => new Date(day).getUTCDay() !== 0)
      .map((day) => [day, 31]),
  )
  await deliver(store, { station: 'a', coveredThroughMs, visits })
})
afterEach(() => close())

async function habitOf(change: Partial<StationFacts> = {}) {
  const station = stationFacts({ station: 'a', coveredThroughMs, ...change })
  const habits = await store.read((reads) =>
    readHabits(reads, { ...asked, stations: [station], timeZone: zone }),
  )
  return habits.get('a')
}

it('rests on the four weeks before a station’s cover ends, days without a visit among them', async () => {
  const habit = await habitOf()
  expect(habit?.days).toBe(28)
  expect([habit?.typicalOn('2026-11-20'), habit?.typicalOn('2026-11-22')]).toEqual([31, 0])
})

it('is read for nobody who is up to date, or of whom nothing is known', async () => {
  expect(await habitOf({ coveredThroughMs: at('2026-11-23 00:00') })).toBeUndefined()
  expect(await habitOf({ closedMs: coveredThroughMs })).toBeUndefined()
  expect(await habitOf({ coveredThroughMs: undefined })).toBeUndefined()
})

it('leaves out the day of enrolment and days of which entries are lost', async () => {
  expect((await habitOf({ enrolledMs: at('2026-11-09 09:00') }))?.days).toBe(9)
  const lost = [{ entries: 3, fromMs: at('2026-11-17 10:00'), toMs: at('2026-11-18 09:00') }]
  expect((await habitOf({ enrolledMs: at('2026-11-09 09:00'), lost }))?.days).toBe(7)
})

it('tells a county nothing of days on which the station was another’s', async () => {
  const units = [
    { unit: '652302', fromDay: '2026-09-01' },
    { unit: '652328', fromDay: '2026-11-14' },
  ]
  expect((await habitOf({ units }))?.days).toBe(5)
})
