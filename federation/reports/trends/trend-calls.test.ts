import { afterEach, beforeEach, expect, it } from 'vitest'
import { problemSchema } from '../../../protocol/problems.ts'
import type { ReadingHub } from '../../../test/support/generator/reading-hub.ts'
import { readingHub } from '../../../test/support/generator/reading-hub.ts'
import { at } from '../../../test/support/generator/report-facts.ts'
import { addStation, deliver, openReportStore } from '../../../test/support/generator/report-store.ts'
import { comparisonSchema } from '../../contract/report-comparison.ts'
import { trendsSchema } from '../../contract/report-trends.ts'
import type { Store } from '../../store/store.ts'

const nowMs = at('2026-11-18 12:05')
let store: Store
let close: () => Promise<void>
let hub: ReadingHub

beforeEach(async () => {
  ;({ store, close } = await openReportStore())
  hub = await readingHub(store, () => nowMs)
  for (const [id, unit] of [
    ['a', '652328'],
    ['b', '652302'],
  ] as const)
    await addStation(store, { id, unit, enrolledMs: at('2026-11-01 09:00'), fromDay: '2026-11-01' })
  await deliver(store, {
    ...{ station: 'a', coveredThroughMs: nowMs },
    visits: { '2026-11-11': 35, '2026-11-16': 4, '2026-11-17': 6 },
  })
})
afterEach(() => close())

async function problemAt(asked: string, reader: string) {
  const answer = await hub.ask(asked, reader)
  const { type } = problemSchema.parse(await answer.json())
  return [answer.status, type.replace('urn:waystation:problem:', '')]
}

it('answers trends as the contract says: of the reader’s own unit, by week, twelve of them, unless asked otherwise', async () => {
  const read = async (path: string) => trendsSchema.parse(await (await hub.ask(path, '6523')).json())
  const usual = await read('/v1/reports/trends')
  expect([usual.unit, usual.kind, usual.points.length]).toEqual(['6523', 'week', 12])
  expect(usual.points.at(-1)?.told?.figures.visits).toBe(10)
  const asked = await read('/v1/reports/trends?unit=652328&kind=month&count=2')
  expect([asked.unit, asked.points.map(({ period }) => period)]).toEqual(['652328', ['2026-10', '2026-11']])
})

it('refuses trends that cannot be, and those of a neighbour', async () => {
  for (const query of ['kind=day', 'count=0', 'count=61', 'count=2.5', 'count=x', 'kind=range'])
    expect(await problemAt(`/v1/reports/trends?${query}`, '652328')).toEqual([400, 'malformed'])
  expect(await problemAt('/v1/reports/trends?unit=652302', '652328')).toEqual([403, 'forbidden'])
  expect(await problemAt('/v1/reports/trends?unit=nowhere', '652328')).toEqual([404, 'not-found'])
})

it('compares the stations of a unit and of those below it, in a period of any kind', async () => {
  for (const [period, before] of [
    ['2026-W47', '2026-W46'],
    ['2026-11', '2026-10'],
    ['2026-11-12..2026-11-18', '2026-11-05..2026-11-11'],
  ] as const) {
    const answer = await hub.ask(`/v1/reports/comparison/${period}`, '6523')
    const comparison = comparisonSchema.parse(await answer.json())
    expect(comparison.before?.period).toBe(before)
    expect(comparison.rows.map(({ station }) => station)).toEqual(['a', 'b'])
  }
  const { rows } = comparisonSchema.parse(
    await (await hub.ask('/v1/reports/comparison/2026-11-16..2026-11-18?unit=652328', '6523')).json(),
  )
  expect(rows.map(({ station, visits, coveredDays }) => [station, visits, coveredDays])).toEqual([
    ['a', 10, 2.5],
  ])
})

it('refuses a comparison of what is no period, has not begun, or is a neighbour’s', async () => {
  const at = (period: string) => problemAt(`/v1/reports/comparison/${period}`, '652328')
  expect(await at('2026-13')).toEqual([400, 'malformed'])
  expect(await at('2026-W60')).toEqual([400, 'malformed'])
  expect(await at('2027-01')).toEqual([404, 'not-found'])
  expect(await at('2026-11?unit=652302')).toEqual([403, 'forbidden'])
})

it('has nothing to hold against in the first period that there is', async () => {
  const answer = await hub.ask('/v1/reports/comparison/2000-01', '6523')
  expect(comparisonSchema.parse(await answer.json()).before).toBeNull()
})
