import { expect, it } from 'vitest'
import { asked, at, dayTally, stationFacts } from '../../test/support/generator/report-facts.ts'
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

it('calls a silent station that turns out complete a difference', () => {
  const silent = assembleReport(asked({ stations: [stationFacts({ coveredThroughMs: undefined })] }))
  const whole = assembleReport(asked())
  expect(reportChanges(silent, whole)).toEqual([
    { station: null, figure: 'completeness.complete', before: 0, after: 1 },
    { station: null, figure: 'completeness.silent', before: 1, after: 0 },
    { station: '652328-0001', figure: 'state', before: 'silent', after: 'complete' },
  ])
})
