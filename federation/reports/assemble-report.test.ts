import { describe, expect, it } from 'vitest'
import { asked, at, contactDay, dayTally, stationFacts } from '../../test/support/generator/report-facts.ts'
import { weeklyReportSchema } from '../contract/weekly-report.ts'
import { assembleReport } from './assemble-report.ts'

const stateOf = (station: Parameters<typeof stationFacts>[0], madeAtMs?: number) =>
  assembleReport(asked({ stations: [stationFacts(station)] }, madeAtMs === undefined ? {} : { madeAtMs }))
    .stations[0]?.state

describe('figures', () => {
  const tallies = [
    dayTally({ visits: 3, people: 5, byService: { water: 3, rest: 1 }, entries: 4 }),
    dayTally({ day: '2026-11-22', visits: 2, byCategory: { sanitation: 2 }, byBand: { '20-24': 2 } }),
    dayTally({ day: '2026-11-22', byCategory: { constructor: 1 }, unverified: 1 }),
  ]

  it('adds up days, categories, services and bands, with a nought for each day and band without a visit', () => {
    const { totals } = assembleReport(asked({ tallies }))
    expect(totals.visits).toEqual({
      total: 6,
      people: 8,
      byCategory: { constructor: 1, courier: 3, sanitation: 2 },
      byService: { rest: 1, water: 6 },
      byDay: {
        '2026-11-16': 3,
        '2026-11-17': 0,
        '2026-11-18': 0,
        '2026-11-19': 0,
        '2026-11-20': 0,
        '2026-11-21': 0,
        '2026-11-22': 3,
      },
      byBand: { '00-04': 0, '04-08': 0, '08-12': 4, '12-16': 0, '16-20': 0, '20-24': 2 },
    })
  })

  it('says the same of its only station as of the unit', () => {
    const report = assembleReport(asked({ tallies }))
    expect(report.stations[0]?.visits).toEqual(report.totals.visits)
    expect(report.stations[0]?.unverifiedTime).toBe(1)
    expect(report.syncHealth.entries).toBe(7)
  })

  it('leaves sensitive services out, for the unit and for each station', () => {
    const secret = [dayTally({ byService: { water: 1, legal: 1, counselling: 1 } })]
    const report = assembleReport(asked({ tallies: secret }))
    expect(report.totals.visits.byService).toEqual({ water: 1 })
    expect(report.stations[0]?.visits.byService).toEqual({ water: 1 })
    expect(report.totals.visits.total).toBe(1)
  })

  it('keeps to its week and to its units', () => {
    const report = assembleReport(
      asked({
        stations: [
          stationFacts(),
          stationFacts({ station: 'b', units: [{ unit: '652302', fromDay: '2026-01-01' }] }),
        ],
        tallies: [
          dayTally(),
          dayTally({ day: '2026-11-15' }),
          dayTally({ day: '2026-11-23' }),
          dayTally({ station: 'b', visits: 50 }),
        ],
      }),
    )
    expect(report.totals.visits.total).toBe(1)
    expect(report.stations.map((row) => row.station)).toEqual(['652328-0001'])
  })

  it('gives a visit to the unit its station hung on that day', () => {
    const moved = stationFacts({
      units: [
        { unit: '652328', fromDay: '2026-09-01' },
        { unit: '652302', fromDay: '2026-11-18' },
      ],
    })
    const tallies = [dayTally({ visits: 2 }), dayTally({ day: '2026-11-18', visits: 7 })]
    const of = (unit: string) =>
      assembleReport(asked({ unit, scope: new Set([unit]), stations: [moved], tallies }))
    expect(of('652328').totals.visits.total).toBe(2)
    expect(of('652302').totals.visits.total).toBe(7)
    expect(of('652302').completeness.stations).toBe(1)
  })

  it('is what the contract says', () => {
    const report = assembleReport(asked({ tallies, contacts: [contactDay()] }))
    expect(weeklyReportSchema.parse(report)).toEqual(report)
  })
})

describe('completeness of a week that is over', () => {
  it('calls a station complete when it is covered to the end of the week', () => {
    expect(stateOf({ coveredThroughMs: at('2026-11-23 00:00') })).toBe('complete')
  })
  it('calls it partial when it is covered to a moment before', () => {
    expect(stateOf({ coveredThroughMs: at('2026-11-23 00:00') - 1 })).toBe('partial')
    expect(stateOf({ coveredThroughMs: at('2026-11-16 00:00') })).toBe('partial')
  })
  it('calls it silent when its cover ends before the week, or there never was any', () => {
    expect(stateOf({ coveredThroughMs: at('2026-11-16 00:00') - 1 })).toBe('silent')
    expect(stateOf({ coveredThroughMs: undefined })).toBe('silent')
  })
  it('never calls it complete when entries of the week are lost, and says how many', () => {
    const lost = [
      { entries: 3, fromMs: at('2026-11-17 00:00'), toMs: at('2026-11-17 09:00') },
      { entries: 9, fromMs: at('2026-10-17 00:00'), toMs: at('2026-10-17 09:00') },
    ]
    const report = assembleReport(asked({ stations: [stationFacts({ lost })] }))
    expect(report.completeness).toEqual({ stations: 1, complete: 0, partial: 1, silent: 0, lost: 3 })
  })
})

describe('what a station claims of itself', () => {
  it('is never a sum that no reader takes', () => {
    const most = Number.MAX_SAFE_INTEGER
    const lost = [1, 2].map(() => ({
      entries: most,
      fromMs: at('2026-11-17 00:00'),
      toMs: at('2026-11-17 09:00'),
    }))
    const report = assembleReport(
      asked({ stations: [stationFacts({ lost }), stationFacts({ station: 'b', lost })] }),
    )
    expect(weeklyReportSchema.parse(report).completeness.lost).toBe(most)
  })
})

describe('completeness of the running week', () => {
  const now = at('2026-11-18 12:00')
  it('asks for cover to within a quarter of an hour', () => {
    expect(stateOf({ coveredThroughMs: now - 15 * 60_000 }, now)).toBe('complete')
    expect(stateOf({ coveredThroughMs: now - 15 * 60_000 - 1 }, now)).toBe('partial')
  })
  it('is kind to the first minutes of a Monday', () => {
    expect(stateOf({ coveredThroughMs: at('2026-11-15 23:55') }, at('2026-11-16 00:02'))).toBe('complete')
  })
})

describe('stations expected', () => {
  it('begins on the day of enrolment', () => {
    expect(stateOf({ enrolledMs: at('2026-11-22 23:59') })).toBe('complete')
    expect(stateOf({ enrolledMs: at('2026-11-23 00:00') })).toBeUndefined()
  })
  it('ends with the day it was closed, and asks for cover no longer than that', () => {
    const closedMs = at('2026-11-17 18:00')
    expect(stateOf({ closedMs, coveredThroughMs: closedMs })).toBe('complete')
    expect(stateOf({ closedMs: at('2026-11-15 18:00') })).toBeUndefined()
  })
  it('counts visits made before enrolment without expecting the station', () => {
    const report = assembleReport(
      asked({ stations: [stationFacts({ enrolledMs: at('2026-11-23 07:00') })], tallies: [dayTally()] }),
    )
    expect(report.totals.visits.total).toBe(1)
    expect(report.completeness.stations).toBe(0)
    expect(report.stations[0]?.state).toBe('unexpected')
  })
  it('adds up', () => {
    const report = assembleReport(
      asked({
        stations: [
          stationFacts(),
          stationFacts({ station: 'b', coveredThroughMs: undefined }),
          stationFacts({ station: 'c', coveredThroughMs: at('2026-11-17 00:00') }),
        ],
      }),
    )
    expect(report.completeness).toEqual({ stations: 3, complete: 1, partial: 1, silent: 1, lost: 0 })
  })
})

describe('time offline', () => {
  const hoursOf = (contacts: ReturnType<typeof contactDay>[]) =>
    assembleReport(asked({ contacts })).stations[0]?.longestOfflineHours

  it('is the whole week when nothing was heard', () => {
    expect(hoursOf([])).toBe(168)
  })
  it('is the longest gap, be it before, within, between or after the days heard', () => {
    const heard = (day: string, change = {}) =>
      contactDay({ day, firstMs: at(`${day} 00:00`), lastMs: at(`${day} 23:54`), ...change })
    const days = ['16', '17', '18', '19', '20', '21', '22'].map((day) => heard(`2026-11-${day}`))
    expect(hoursOf(days)).toBe(0.1)
    expect(hoursOf(days.slice(1))).toBe(24)
    expect(hoursOf(days.slice(0, -2))).toBe(48.1)
    expect(hoursOf(days.toSpliced(3, 1))).toBe(24.1)
    expect(hoursOf(days.with(3, heard('2026-11-19', { longestGapMs: 9_000_000 })))).toBe(2.5)
  })
})

describe('sync health', () => {
  it('counts deliveries and names the station whose waiting entries reach back farthest', () => {
    const report = assembleReport(
      asked({
        stations: [
          stationFacts({ waiting: 4, coveredThroughMs: at('2026-11-20 00:00') }),
          stationFacts({ station: 'b', waiting: 7, coveredThroughMs: at('2026-11-18 00:00') }),
          stationFacts({ station: 'c', coveredThroughMs: at('2026-11-17 00:00') }),
        ],
        contacts: [contactDay(), contactDay({ station: 'b', batches: 5 })],
      }),
    )
    expect(report.syncHealth).toEqual({
      batches: 15,
      entries: 0,
      lateEntries: 0,
      oldestWaiting: { station: 'b', since: '2026-11-17T16:00:00.000Z', entries: 7 },
    })
  })
})
