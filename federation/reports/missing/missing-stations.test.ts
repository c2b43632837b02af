import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asked, at, dayTally, stationFacts } from '../../../test/support/generator/report-facts.ts'
import { dayAfter } from '../../contract/calendar-days.ts'
import { weeklyReportSchema } from '../../contract/weekly-report.ts'
import { assembleReport } from '../assemble-report.ts'
import type { StationFacts } from '../report-facts.ts'
import { visitHabit } from './visit-habit.ts'

const id = '652328-0001'
/** Four weeks of 31 visits a day, all between eight and noon. */
const habit = visitHabit(
  Array.from({ length: 28 }, (_, index) => ({
    day: dayAfter('2026-10-19', index),
    visits: 31,
    byBand: { '08-12': 31 },
  })),
)

function missingOf(
  station: Partial<StationFacts>,
  more: { tallies?: ReturnType<typeof dayTally>[]; nowMs?: number } = {},
) {
  const facts = {
    stations: [stationFacts(station)],
    tallies: more.tallies ?? [],
    habits: new Map(habit ? [[id, habit]] : []),
  }
  const report = assembleReport(asked(facts, more.nowMs === undefined ? {} : { madeAtMs: more.nowMs }))
  expect(weeklyReportSchema.parse(report)).toEqual(report)
  return report.missing
}

describe('what may still come of a station', () => {
  it('is told of one that fell silent in the week, with when it was heard and what its days are like', () => {
    const coveredThroughMs = at('2026-11-20 00:00')
    expect(missingOf({ coveredThroughMs, lastHeardMs: at('2026-11-20 00:02') })).toEqual([
      {
        ...{ station: id, name: '木垒县城区工会驿站', why: 'partial' },
        ...{ lastHeardAt: '2026-11-19T16:02:00.000Z', coveredThrough: '2026-11-19T16:00:00.000Z' },
        ...{ daysUncovered: 3, typicalVisitsPerDay: 31, typicalOfDays: 28, mayStillArrive: 93, lost: 0 },
      },
    ])
  })

  it('counts of a day only the hours that are missing', () => {
    expect(missingOf({ coveredThroughMs: at('2026-11-22 10:00') })).toMatchObject([{ mayStillArrive: 16 }])
    // Everybody comes before noon.
    expect(missingOf({ coveredThroughMs: at('2026-11-22 14:02') })).toMatchObject([
      { daysUncovered: 0.4, mayStillArrive: 0 },
    ])
  })

  it('is less by what of those days is held already, and never less than none', () => {
    const tallies = [dayTally({ day: '2026-11-20', visits: 20 }), dayTally({ day: '2026-11-21', visits: 50 })]
    expect(missingOf({ coveredThroughMs: at('2026-11-20 00:00') }, { tallies })).toMatchObject([
      { mayStillArrive: 11 + 0 + 31 },
    ])
  })

  it('is of a running week what should have come up to now', () => {
    const nowMs = at('2026-11-18 12:00')
    expect(missingOf({ coveredThroughMs: at('2026-11-17 00:00') }, { nowMs })).toMatchObject([
      { daysUncovered: 1.5, mayStillArrive: 62 },
    ])
  })

  it('is the whole week of one that was not heard of in it, and begins with its enrolment', () => {
    const silent = missingOf({ coveredThroughMs: at('2026-11-10 00:00') })
    expect(silent).toMatchObject([{ why: 'silent', daysUncovered: 7, mayStillArrive: 217 }])
    const enrolledMs = at('2026-11-21 00:00')
    const units = [{ unit: '652328', fromDay: '2026-11-21' }]
    expect(
      missingOf({ enrolledMs, units, coveredThroughMs: undefined, lastHeardMs: undefined }),
    ).toMatchObject([{ why: 'never-heard', daysUncovered: 2, lastHeardAt: null, coveredThrough: null }])
  })

  it('ends with its closing', () => {
    const closedMs = at('2026-11-21 00:00')
    expect(missingOf({ closedMs, coveredThroughMs: at('2026-11-20 00:00') })).toMatchObject([
      { daysUncovered: 1, mayStillArrive: 31 },
    ])
  })

  it('is of the days that it hung below the unit', () => {
    const units = [
      { unit: '652302', fromDay: '2026-09-01' },
      { unit: '652328', fromDay: '2026-11-21' },
    ]
    expect(missingOf({ units, coveredThroughMs: at('2026-11-17 00:00') })).toMatchObject([
      { daysUncovered: 2, mayStillArrive: 62 },
    ])
    // Its days here are covered; those elsewhere are the other unit's.
    const left = [units[1] ?? { unit: '', fromDay: '' }, { unit: '652302', fromDay: '2026-11-22' }]
    const moved = { units: [{ unit: '652328', fromDay: '2026-09-01' }, ...left.slice(1)] }
    expect(missingOf({ ...moved, coveredThroughMs: at('2026-11-22 00:00') })).toEqual([])
  })

  it('is nothing where entries are lost and all else came', () => {
    const lost = [{ entries: 4, fromMs: at('2026-11-17 00:00'), toMs: at('2026-11-17 09:00') }]
    expect(missingOf({ lost })).toMatchObject([
      { why: 'lost', daysUncovered: 0, typicalVisitsPerDay: null, mayStillArrive: 0, lost: 4 },
    ])
  })

  it('is not guessed where too little is known', () => {
    const facts = { stations: [stationFacts({ coveredThroughMs: at('2026-11-20 00:00') })] }
    expect(assembleReport(asked(facts)).missing).toMatchObject([
      { daysUncovered: 3, typicalVisitsPerDay: null, typicalOfDays: 0, mayStillArrive: null },
    ])
  })

  it('is told of those first of which most days are missing', () => {
    const stations = ['2026-11-21', '2026-11-18', '2026-11-20'].map((day, index) =>
      stationFacts({ station: `s${index}`, coveredThroughMs: at(`${day} 00:00`) }),
    )
    expect(assembleReport(asked({ stations })).missing?.map((each) => each.station)).toEqual([
      's1',
      's2',
      's0',
    ])
  })
})

it('adds nothing to any figure, is never below nothing, and is told of no complete station', () => {
  const hour = fc.integer({ min: -200, max: 200 })
  fc.assert(
    fc.property(
      fc.array(
        fc.record({ covered: fc.option(hour), closed: fc.option(hour), visits: fc.nat(90), day: fc.nat(6) }),
        {
          maxLength: 6,
        },
      ),
      fc.integer({ min: 0, max: 200 }),
      (stations, nowHour) => {
        const hourMs = 3_600_000
        const start = at('2026-11-16 00:00')
        const facts = stations.map(({ covered, closed }, index) =>
          stationFacts({
            station: `s${index}`,
            coveredThroughMs: covered === null ? undefined : start + covered * hourMs,
            closedMs: closed === null ? undefined : start + closed * hourMs,
          }),
        )
        const tallies = stations.map(({ visits, day }, index) =>
          dayTally({ station: `s${index}`, visits, day: dayAfter('2026-11-16', day) }),
        )
        const of = (habits: ReadonlyMap<string, NonNullable<typeof habit>>) =>
          assembleReport(asked({ stations: facts, tallies, habits }, { madeAtMs: start + nowHour * hourMs }))
        const { missing = [], ...guessed } = of(new Map(facts.map(({ station }) => [station, habit!])))
        const { missing: _, ...plain } = of(new Map())
        expect(guessed).toEqual(plain)
        const stateOf = new Map(guessed.stations.map(({ station, state }) => [station, state]))
        for (const each of missing) {
          expect(['partial', 'silent']).toContain(stateOf.get(each.station))
          expect(each.mayStillArrive).toBeGreaterThanOrEqual(0)
          expect(each.daysUncovered).toBeLessThanOrEqual(7)
          expect(each.mayStillArrive).toBeLessThanOrEqual(31 * 7)
        }
      },
    ),
  )
})
