import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  asked,
  at,
  contactDay,
  dayTally,
  stationFacts,
} from '../../../test/support/generator/report-facts.ts'
import { restatementReasonSchema } from '../../contract/restatement-reasons.ts'
import { assembleReport } from '../assemble-report.ts'
import { reportChanges } from '../report-changes.ts'
import type { ContactDay, DayTally, StationFacts } from '../report-facts.ts'
import { groundsOf } from './grounds.ts'
import { restatementReasons } from './restatement-reasons.ts'

type Known = { stations?: StationFacts[]; tallies?: DayTally[]; contacts?: ContactDay[] }

/** Reasons of a second revision, made on Tuesday, from what was known on Monday at eight and what is known then. */
function reasonsOf(before: Known, after: Known, { counted = true } = {}) {
  const first = asked(before)
  const second = asked(after, { revision: 2, madeAtMs: at('2026-11-24 11:00') })
  const reports = { before: assembleReport(first), after: assembleReport(second) }
  reports.after.changes = reportChanges(reports.before, reports.after)
  expect(reports.after.changes).not.toEqual([])
  const reasons = restatementReasons({
    ...reports,
    stations: second.facts.stations,
    grounds: {
      before: counted ? groundsOf(reports.before, first) : undefined,
      after: groundsOf(reports.after, second),
    },
    contacts: after.contacts ?? [],
  })
  for (const reason of reasons) expect(restatementReasonSchema.parse(reason)).toEqual(reason)
  return reasons
}

const station = '652328-0001'
const name = '木垒县城区工会驿站'
const partial = stationFacts({ coveredThroughMs: at('2026-11-20 14:02') })
const held = dayTally({ visits: 4, byCategory: { courier: 4 } })

describe('what came late', () => {
  it('is told with when the station was heard, how much came, and how far it is covered', () => {
    const contacts = [
      contactDay({ day: '2026-11-23', firstMs: at('2026-11-23 07:00'), lastMs: at('2026-11-23 07:30') }),
      contactDay({ day: '2026-11-24', firstMs: at('2026-11-24 10:20'), lastMs: at('2026-11-24 10:55') }),
    ]
    const came = dayTally({ day: '2026-11-21', visits: 5, entries: 9 })
    expect(reasonsOf({ stations: [partial], tallies: [held] }, { tallies: [held, came], contacts })).toEqual([
      {
        ...{ why: 'late', station, name, heardAt: '2026-11-24T02:20:00.000Z', entries: 9 },
        ...{ coveredBefore: '2026-11-20T06:02:00.000Z', coveredAfter: '2026-11-22T16:01:00.000Z' },
      },
    ])
  })

  it('may be that there was nothing', () => {
    expect(reasonsOf({ stations: [partial] }, {})).toMatchObject([{ why: 'late', entries: 0, heardAt: null }])
  })

  it('is not counted where the revision before kept no count', () => {
    const known = reasonsOf({ stations: [partial] }, { tallies: [held] }, { counted: false })
    expect(known).toMatchObject([{ why: 'late', entries: null }])
  })
})

it('visits taken back are told, though new ones came beside them', () => {
  const after = dayTally({ visits: 5, entries: 7, byCategory: { courier: 2, rider: 3 } })
  expect(reasonsOf({ tallies: [held] }, { tallies: [after] })).toMatchObject([
    { why: 'late', entries: 3 },
    { why: 'voided', visits: 2 },
  ])
})

it('a clock that was checked since is told, and what it moved out of the week is not called voided', () => {
  const doubted = dayTally({ visits: 4, unverified: 4 })
  const sure = dayTally({ visits: 3, entries: 3 })
  expect(reasonsOf({ tallies: [doubted] }, { tallies: [sure] })).toEqual([
    { why: 'clock', station, name, verified: 4, moved: 1 },
  ])
})

it('a new journal is told, and the first one is none', () => {
  const journalsMs = [at('2026-09-01 10:00'), at('2026-11-24 09:30')]
  const replaced = stationFacts({ journalsMs })
  expect(reasonsOf({}, { stations: [replaced], tallies: [held] })).toMatchObject([
    { why: 'late', entries: 4 },
    { why: 'journal', openedAt: '2026-11-24T01:30:00.000Z' },
  ])
  const fresh = stationFacts({ journalsMs: journalsMs.slice(1) })
  expect(reasonsOf({}, { stations: [fresh], tallies: [held] })).toMatchObject([{ why: 'late' }])
})

it('entries that are found to be lost are told, and that they came after all', () => {
  const lost = [{ entries: 3, fromMs: at('2026-11-17 00:00'), toMs: at('2026-11-17 09:00') }]
  const losing = stationFacts({ lost })
  expect(reasonsOf({}, { stations: [losing] })).toEqual([{ why: 'lost', station, name, before: 0, after: 3 }])
  expect(reasonsOf({ stations: [losing] }, {})).toEqual([{ why: 'lost', station, name, before: 3, after: 0 }])
})

it('a closing in the past is told', () => {
  const closed = stationFacts({ ...partial, closedMs: at('2026-11-20 12:00') })
  expect(reasonsOf({ stations: [partial] }, { stations: [closed] })).toEqual([
    { why: 'closed', station, name, closedAt: '2026-11-20T04:00:00.000Z' },
  ])
})

it('a station that counts here now, or no longer, is told', () => {
  const elsewhere = stationFacts({ units: [{ unit: '652302', fromDay: '2026-09-01' }] })
  expect(reasonsOf({ stations: [elsewhere] }, {})).toMatchObject([{ why: 'joined', station }])
  expect(reasonsOf({}, { stations: [elsewhere] })).toMatchObject([{ why: 'left', station }])
})

it('what nothing else explains was worked out anew, and that is said', () => {
  const moved = dayTally({ ...held, day: '2026-11-17' })
  expect(reasonsOf({ tallies: [held] }, { tallies: [moved] })).toEqual([{ why: 'recounted', station, name }])
})

it('a station that was missing and then comes is in the reasons, and missing no more', () => {
  const visits = fc.nat(40)
  fc.assert(
    fc.property(fc.array(visits, { minLength: 1, maxLength: 5 }), fc.nat(4), (counts, which) => {
      const ids = counts.map((_, index) => `s${index}`)
      const late = ids[which % ids.length] ?? ''
      const tallies = counts.flatMap((count, index) =>
        count === 0 ? [] : [dayTally({ station: ids[index] ?? '', day: '2026-11-21', visits: count })],
      )
      const known = {
        stations: ids.map((id) =>
          id === late ? stationFacts({ ...partial, station: id }) : stationFacts({ station: id }),
        ),
        tallies: tallies.filter((each) => each.station !== late),
      }
      const all = { stations: ids.map((id) => stationFacts({ station: id })), tallies }
      expect(assembleReport(asked(known)).missing?.map((each) => each.station)).toEqual([late])
      expect(assembleReport(asked(all)).missing).toEqual([])
      const came = tallies.find((each) => each.station === late)?.entries ?? 0
      expect(reasonsOf(known, all)).toMatchObject([{ why: 'late', station: late, entries: came }])
    }),
  )
})
