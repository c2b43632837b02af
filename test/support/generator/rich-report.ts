import type { RestatementReason } from '../../../federation/contract/restatement-reasons.ts'
import type { WeeklyReport } from '../../../federation/contract/weekly-report.ts'
import { weeklyReportSchema } from '../../../federation/contract/weekly-report.ts'
import { assembleReport } from '../../../federation/reports/assemble-report.ts'
import { reportChanges } from '../../../federation/reports/report-changes.ts'
import type { DayTally, ReportFacts } from '../../../federation/reports/report-facts.ts'
import { asked, at, contactDay, dayTally, lifeFacts, stationFacts } from './report-facts.ts'

/** Names as a county publishes them; some codes have none. */
export const richNames = {
  unit: '昌吉州总工会',
  unitOf: (unit: string) => ({ '652328': '木垒县总工会', '652302': '阜康市总工会' })[unit] ?? unit,
  category: (code: string) =>
    ({ courier: '快递员', sanitation: '环卫工人', other: '其他群众' })[code] ?? code,
  service: (code: string) => ({ water: '饮水', rest: '休息', other: '其他' })[code] ?? code,
  item: (code: string) => ({ gauze: '纱布', mask: '口罩' })[code] ?? code,
  form: (code: string) => ({ 'wage-arrears': '讨薪', 'job-contact': '求职联系' })[code] ?? code,
}

const [calm, late] = ['652328-0001', '652302-0001'] as const

const tallies: DayTally[] = [
  dayTally({
    ...{ visits: 31, people: 37, byCategory: { courier: 18, other: 13 }, byService: { water: 29, rest: 13 } },
    ...{ ratings: { '1': 2, '2': 3, '3': 7 }, lots: { 'gauze/A': 4, 'mask/': 300 } },
    counts: {
      ...{
        'received/gauze': 23,
        'donated/gauze': 6,
        'taken/gauze': 19,
        'uses/gauze': 14,
        'received/mask': 1300,
      },
      ...{ 'sessions/haircut': 2, 'sessionPeople/haircut': 43, 'loansMade/': 13, 'loansReturned/': 4 },
      ...{ 'shifts/': 9, 'guestShifts/': 5, 'assessments/': 1, 'faultsOpened/': 2 },
    },
  }),
  dayTally({
    day: '2026-11-21',
    visits: 1017,
    people: 1020,
    unverified: 5,
    byCategory: { sanitation: 1011, courier: 6 },
  }),
  dayTally({
    ...{
      station: late,
      day: '2026-11-22',
      visits: 41,
      people: 44,
      byService: { other: 41 },
      byBand: { '20-24': 41 },
    },
    ...{
      counts: { 'received/gauze': 61, 'expired/gauze': 2, 'writtenOff/gauze': 3 },
      lots: { 'gauze/A': 58 },
    },
  }),
]

const facts: Partial<ReportFacts> = {
  unit: '6523',
  scope: new Set(['6523', '652328', '652302']),
  below: [
    { unit: '652302', scope: new Set(['652302']) },
    { unit: '652328', scope: new Set(['652328']) },
  ],
  stations: [
    stationFacts({
      station: late,
      // A name is whatever somebody typed.
      name: '=HYPERLINK("http://x","站")',
      units: [{ unit: '652302', fromDay: '2026-09-01' }],
      ...{
        unread: 2,
        waiting: 3,
        coveredThroughMs: at('2026-11-20 13:14'),
        enrolledMs: at('2026-11-17 09:00'),
      },
    }),
    stationFacts({
      station: calm,
      lost: [{ entries: 7, fromMs: at('2026-11-17 00:00'), toMs: at('2026-11-17 06:00') }],
    }),
  ],
  habits: new Map([[late, { days: 40, typicalOn: () => 31, shareBefore: (part) => part }]]),
  contacts: [contactDay({ batches: 53 }), contactDay({ station: late, day: '2026-11-20', batches: 4 })],
  life: lifeFacts({
    doors: [
      { station: calm, ms: at('2026-11-16 09:00'), open: true },
      { station: calm, ms: at('2026-11-16 11:30'), open: false },
    ],
    repairs: [{ station: calm, day: '2026-11-18', openMs: 5.5 * 86_400_000 }],
  }),
  jobs: {
    published: [{ unit: '652328', from: null, until: null }],
    looks: [{ station: calm, day: '2026-11-18', times: 17 }],
    lineageOf: (unit) => new Set([unit, '6523']),
  },
  requests: [
    {
      station: calm,
      form: 'job-contact',
      category: null,
      filed: 5,
      answered: 4,
      handedOver: 3,
      inTime: 2,
      overdue: 1,
    },
  ],
  sensitive: {
    asOfMs: at('2026-11-23 08:00'),
    shown: { 'requests/wage-arrears/filed': { '6523': 7 }, 'services/legal': { '6523': 11 } },
    codes: {
      forms: ['wage-arrears'],
      services: ['legal'],
      sessions: ['legal-desk'],
      items: ['pregnancy-test'],
    },
  },
}

/** As many as there are kinds; what the hub makes of its journals is tried by itself. */
const reasons: RestatementReason[] = [
  {
    ...{ why: 'late', station: late, name: '阜康', heardAt: '2026-11-24T00:10:00.000Z', entries: 4071 },
    ...{ coveredBefore: null, coveredAfter: '2026-11-23T23:59:00.000Z' },
  },
  { why: 'voided', station: calm, name: '木垒', visits: 3 },
  { why: 'lost', station: calm, name: '木垒', before: 0, after: 7 },
  { why: 'journal', station: calm, name: '木垒', openedAt: '2026-11-23T09:00:00.000Z' },
  { why: 'clock', station: calm, name: '木垒', verified: 19, moved: 2 },
  { why: 'closed', station: late, name: '阜康', closedAt: '2026-11-23T10:00:00.000Z' },
  { why: 'joined', station: late, name: '阜康' },
  { why: 'left', station: late, name: '阜康' },
  { why: 'recounted', station: null, name: null },
]

/** A report in which every group says something, restated once; made like any other. */
export function richReport(): WeeklyReport {
  const first = assembleReport(asked(facts))
  const second = assembleReport(
    asked({ ...facts, tallies }, { revision: 2, madeAtMs: at('2026-11-24 09:00') }),
  )
  return weeklyReportSchema.parse({ ...second, changes: reportChanges(first, second), reasons })
}
