import { describe, expect, it } from 'vitest'
import { asked, at, dayTally, lifeFacts, stationFacts } from '../../test/support/generator/report-facts.ts'
import { weeklyReportSchema } from '../contract/weekly-report.ts'
import type { StationRunning } from '../store/nouns/stock.ts'
import { assembleReport } from './assemble-report.ts'

const station = '652328-0001'
const onHand = (code: string, amount: number, of = station): StationRunning => ({
  ...{ station: of, figure: 'lots', code, amount },
})
const known = (lot: string, label: string | null) => ({
  ...{ station, lot, label, opened: null, quarantine: null },
})

describe('supplies', () => {
  const tallies = [
    dayTally({
      counts: { 'received/gauze': 10, 'donated/gauze': 4, 'taken/gauze': 3, 'uses/gauze': 2 },
      lots: { 'gauze/A': 7 },
    }),
    dayTally({
      day: '2026-11-18',
      counts: {
        ...{ 'issued/gauze': 1, 'adjusted/gauze': -2, 'writtenOff/gauze': 5, 'expired/gauze': 5 },
        ...{ 'transferred/gauze': 6, 'uses/gauze': 1, 'received/pregnancy-test': 9, 'uses/paper-cup': 3 },
      },
      lots: { 'gauze/A': -3, 'gauze/B': -11, 'pregnancy-test/': 9 },
    }),
  ]
  const life = lifeFacts({
    before: [onHand('gauze/A', 5), onHand('gauze/B', 11), onHand('water/', -2), onHand('cream/', 0)],
    lots: [known('gauze/A', '2027-01')],
  })
  const report = assembleReport(asked({ tallies, life }))

  it('close at what they opened with, and came, less what went', () => {
    expect(report.totals.supplies).toEqual({
      gauze: {
        ...{
          opening: 16,
          received: 10,
          donated: 4,
          taken: 3,
          issued: 1,
          adjusted: -2,
          writtenOff: 5,
          expired: 5,
        },
        ...{ transferred: 6, closing: 9, stockOuts: 0, expiring: 1, expiredOnShelf: 0 },
      },
      water: expect.objectContaining({ opening: -2, closing: -2 }),
    })
  })

  it('say the same of the only station as of the unit, and what the contract says', () => {
    const { visits: _, sensitive: __, requests: ___, ...totals } = report.totals
    expect(report.stations[0]).toMatchObject(totals)
    expect(weeklyReportSchema.parse(report)).toEqual(report)
  })

  it('count uses of first-aid items, of an item that is sensitive none', () => {
    expect(report.totals.firstAid).toEqual({ uses: 3, byItem: { gauze: 3 } })
    const { sensitive: _, ...totals } = report.totals
    const shown = JSON.stringify({ ...report, totals })
    expect(shown).not.toContain('pregnancy-test')
  })

  it('ran out as often as a day ended without any that the day before had not', () => {
    const day = (number: number, qty: number) =>
      dayTally({ day: `2026-11-${number}`, visits: 0, lots: { 'gauze/A': qty } })
    const days = [day(16, -5), day(17, 4), day(18, -9), day(19, -1), day(20, 30)]
    const { totals } = assembleReport(
      asked({ tallies: days, life: lifeFacts({ before: [onHand('gauze/A', 5)] }) }),
    )
    expect(totals.supplies?.['gauze']?.stockOuts).toBe(2)
  })

  it('are held against the labels as of Sunday, or of today while the week runs', () => {
    const expiries = (label: string | null, madeAt: string) => {
      const facts = { life: lifeFacts({ before: [onHand('gauze/A', 5)], lots: [known('gauze/A', label)] }) }
      const { totals } = assembleReport(asked(facts, { madeAtMs: at(madeAt) }))
      return [totals.supplies?.['gauze']?.expiring, totals.supplies?.['gauze']?.expiredOnShelf]
    }
    expect(expiries('2026-11-22', '2026-11-30 08:00')).toEqual([1, 0])
    expect(expiries('2026-11-21', '2026-11-30 08:00')).toEqual([0, 1])
    expect(expiries('2026-11-21', '2026-11-18 08:00')).toEqual([1, 0])
    expect(expiries('2027-02', '2026-11-30 08:00')).toEqual([0, 0])
    expect(expiries(null, '2026-11-30 08:00')).toEqual([0, 0])
  })

  it('of a station that moved go to each unit for its days, and close where the other opens', () => {
    const moved = stationFacts({
      units: [
        { unit: '652328', fromDay: '2026-09-01' },
        { unit: '652302', fromDay: '2026-11-18' },
      ],
    })
    const of = (unit: string, before: StationRunning[]) =>
      assembleReport(
        asked({ unit, scope: new Set([unit]), stations: [moved], tallies, life: lifeFacts({ before }) }),
      ).totals.supplies?.['gauze']
    const [first, then] = [of('652328', [onHand('gauze/A', 5)]), of('652302', [onHand('gauze/A', 12)])]
    expect(first).toMatchObject({ opening: 5, received: 10, taken: 3, issued: 0, closing: 12 })
    expect(then).toMatchObject({ opening: 12, received: 0, issued: 1 })
  })
})

describe('station life', () => {
  const second = stationFacts({ station: 'b' })
  const report = assembleReport(
    asked({
      stations: [stationFacts(), second],
      tallies: [
        dayTally({
          ratings: { '3': 2, '1': 1 },
          counts: {
            ...{ 'loansMade/': 3, 'loansReturned/': 1, 'shifts/': 2, 'guestShifts/': 1, 'assessments/': 1 },
            ...{ 'sessions/haircut': 2, 'sessionPeople/haircut': 31, 'sessions/lecture': 1 },
            ...{ 'sessions/legal-desk': 4, 'sessions/counselling': 1, 'sessionPeople/legal-desk': 9 },
            ...{ 'faultsOpened/': 1, 'faultsClosed/': 1 },
          },
        }),
        dayTally({ station: 'b', counts: { 'sessions/haircut': 1, 'sessionPeople/haircut': 4 } }),
      ],
      life: lifeFacts({
        before: [
          { station, figure: 'loans', code: '', amount: 5 },
          { station: 'b', figure: 'faults', code: '', amount: 2 },
        ],
        doors: [
          { station, ms: at('2026-11-16 09:00'), open: true },
          { station, ms: at('2026-11-16 18:20'), open: false },
          { station: 'b', ms: at('2026-11-17 09:00'), open: true },
          { station: 'b', ms: at('2026-11-17 10:00'), open: false },
        ],
        repairs: [
          { station, day: '2026-11-16', openMs: 36 * 3_600_000 },
          { station: 'b', day: '2026-11-17', openMs: 12 * 3_600_000 },
          { station: 'b', day: '2026-11-17', openMs: undefined },
          { station: 'b', day: '2026-11-15', openMs: 99 * 3_600_000 },
        ],
      }),
    }),
  )

  it('adds up for the unit', () => {
    expect(report.totals).toMatchObject({
      loans: { made: 3, returned: 1, out: 7 },
      sessions: { haircut: { times: 3, people: 35 }, lecture: { times: 1, people: 0 } },
      equipment: { opened: 1, closed: 1, open: 2, meanDaysOpen: 1 },
      opening: { daysOpen: 2, hoursOpen: 10.3 },
      shifts: { begun: 2, guest: 1 },
      assessments: 1,
      ratings: { '1': 1, '2': 0, '3': 2 },
    })
    expect(report.stations[0]).toMatchObject({
      opening: { daysOpen: 1, hoursOpen: 9.3 },
      equipment: { open: 0, meanDaysOpen: 1.5 },
      loans: { out: 7 },
    })
  })

  it('leaves out sessions that would tell on somebody, for unit and station', () => {
    for (const { sessions } of [report.totals, ...report.stations])
      for (const kind of ['legal-desk', 'counselling', 'legal']) expect(sessions).not.toHaveProperty(kind)
  })

  it('has no mean of no repairs', () => {
    expect(assembleReport(asked()).totals.equipment).toEqual({
      opened: 0,
      closed: 0,
      open: 0,
      meanDaysOpen: null,
    })
  })
})
