import { expect, it } from 'vitest'
import { asked, at, dayTally, lifeFacts, stationFacts } from '../../test/support/generator/report-facts.ts'
import { assembleReport } from './assemble-report.ts'
import { reportChanges } from './report-changes.ts'

const before = assembleReport(asked({ tallies: [dayTally({ visits: 4 })] }))

it('lists every figure that moved, of the unit and of the station', () => {
  const after = assembleReport(
    asked({ tallies: [dayTally({ visits: 4 }), dayTally({ day: '2026-11-17', byCategory: { taxi: 1 } })] }),
  )
  const figures = {
    'visits.total': [4, 5],
    'visits.people': [4, 5],
    'visits.byCategory.taxi': [0, 1],
    'visits.byService.water': [4, 5],
    'visits.byDay.2026-11-17': [0, 1],
    'visits.byBand.08-12': [4, 5],
  }
  const changes = reportChanges(before, after)
  for (const station of [null, '652328-0001'])
    expect(
      Object.fromEntries(
        changes
          .filter((each) => each.station === station)
          .map((each) => [each.figure, [each.before, each.after]]),
      ),
    ).toEqual(figures)
  expect(changes).toHaveLength(12)
})

it('tells a station that appears from nothing', () => {
  const after = assembleReport(
    asked({
      stations: [stationFacts(), stationFacts({ station: 'b', enrolledMs: at('2026-11-24 00:00') })],
      tallies: [dayTally({ visits: 4 }), dayTally({ station: 'b' })],
    }),
  )
  const ofB = reportChanges(before, after).filter((each) => each.station === 'b')
  expect(ofB).toContainEqual({ station: 'b', figure: 'state', before: null, after: 'unexpected' })
  expect(ofB).toContainEqual({ station: 'b', figure: 'visits.total', before: 0, after: 1 })
  expect(ofB.every((each) => each.before !== each.after)).toBe(true)
})

it('finds no difference in what moves without news of the week', () => {
  const after = assembleReport(
    asked(
      {
        stations: [
          stationFacts({ coveredThroughMs: at('2026-11-25 00:00'), unread: 3, waiting: 9, name: '新名' }),
        ],
        tallies: [dayTally({ visits: 4 })],
      },
      { madeAtMs: at('2026-11-25 00:00') },
    ),
  )
  expect(reportChanges(before, after)).toEqual([])
})

it('names figures of stock and station life by item, for the unit and the station', () => {
  const lived = (qty: number, counts: Record<string, number> = {}) =>
    assembleReport(
      asked({
        tallies: [dayTally({ counts: { 'received/gauze': qty, ...counts }, lots: { 'gauze/A': qty } })],
      }),
    )
  const changes = reportChanges(lived(3), lived(5, { 'sessions/haircut': 1 }))
  for (const station of [null, '652328-0001'])
    expect(changes.filter((each) => each.station === station)).toEqual(
      [
        { figure: 'supplies.gauze.received', before: 3, after: 5 },
        { figure: 'supplies.gauze.closing', before: 3, after: 5 },
        { figure: 'sessions.haircut.times', before: 0, after: 1 },
        { figure: 'sessions.haircut.people', before: 0, after: 0 },
      ]
        .filter((each) => each.before !== each.after)
        .map((each) => ({ station, ...each })),
    )
})

it('tells a mean that was none from a mean of nothing', () => {
  const closed = (openMs: number) =>
    assembleReport(
      asked({
        tallies: [dayTally({ visits: 4 })],
        life: lifeFacts({ repairs: [{ station: '652328-0001', day: '2026-11-16', openMs }] }),
      }),
    )
  expect(reportChanges(before, closed(86_400_000))).toContainEqual({
    ...{ station: null, figure: 'equipment.meanDaysOpen', before: null, after: 1 },
  })
})

it('finds no difference in groups that the revision before was frozen without', () => {
  const { visits } = before.totals
  const old = { ...before, totals: { visits } }
  const after = assembleReport(
    asked({ tallies: [dayTally({ visits: 4, counts: { 'received/gauze': 2 }, lots: { 'gauze/A': 2 } })] }),
  )
  expect(reportChanges(old, after)).toEqual([])
})

it('calls a silent station that turns out complete a difference', () => {
  const silent = assembleReport(asked({ stations: [stationFacts({ coveredThroughMs: undefined })] }))
  const whole = assembleReport(asked())
  expect(reportChanges(silent, whole)).toEqual([
    { station: null, figure: 'completeness.complete', before: 0, after: 1 },
    { station: null, figure: 'completeness.silent', before: 1, after: 0 },
    { station: '652328-0001', figure: 'state', before: 'silent', after: 'complete' },
  ])
})
