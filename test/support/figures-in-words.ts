import type { Report } from '../../federation/contract/any-report.ts'
import type { KeptCount } from '../../federation/contract/weekly-report.ts'
import { hidden } from '../../federation/contract/weekly-report.ts'
import { changedWords } from '../../federation/contract/words/changed-words.ts'
import { missingWords } from '../../federation/contract/words/missing-words.ts'
import { figuresOfReport } from './figures-of-report.ts'
import type { PageWords as Page, Reading } from './page-words.ts'
import { pageWords } from './page-words.ts'

/** How one figure stands on the page, blanks left out: one of these. Empty: a nought that is told by saying nothing. */
export type InWords = { path: string; words: readonly string[] }

/** What the page of a report tells elsewhere: in the files, or on its other leaves. */
export const notOnThePage = [
  /^timeZone$/,
  // Under the report's own title, in words of a calendar.
  /^(week|unit|period[.])/,
  // Each station's own counts by kind are in CSV, Excel and JSON, and on the leaf that compares stations.
  /^stations[.][^.]+[.](coveredDays|(visits[.]by|supplies|firstAid|loans|sessions|equipment|opening|shifts|assessments|ratings|jobs|requests)\b)/,
  // A mark tells them apart, not a number.
  /^units[.][^.]+[.]completeness[.](partial|silent)$/,
  // In sentences, on the leaf of each revision.
  /^reasons[.]/,
]

/** Every figure of a report that its page has, as the page writes it. */
export async function figuresInWords(report: Report, reading: Reading): Promise<InWords[]> {
  const page = await pageWords(report, reading)
  return Object.entries(figuresOfReport(report))
    .filter(([path]) => !notOnThePage.some((pattern) => pattern.test(path)))
    .map(([path, value]) => {
      const found = rules.find(([pattern]) => pattern.test(path))
      if (!found) throw new Error(`nobody knows how the page writes ${path}`)
      const [pattern, write] = found
      const [, ...caught] = pattern.exec(path) ?? []
      return { path, words: write(page, { caught, value }).map(bare) }
    })
}

/** A text without its blanks: how a page and a PDF break their lines is no figure. */
export function bare(text: string): string {
  return text.replace(/\s+/g, '')
}

type Asked = { caught: string[]; value: string | number }
type Rule = [RegExp, (page: Page, asked: Asked) => string[]]

/** Figure and name, in whichever order they are drawn. */
const either = (a: string, b: string) => [a + b, b + a]
const kept = (n: Page['n'], value: KeptCount) => (value === hidden ? hidden : n(value))

/** One figure beside its name. */
const beside =
  (key: string): Rule[1] =>
  ({ t, n }, { value }) =>
    either(n(Number(value)), t(key))

function share({ t }: Page, count: number, of: number): string {
  const percent = (100 * count) / Math.max(1, of)
  return t('report.share', { percent: percent < 1 ? '<1' : String(Math.round(percent)) })
}

const besides: Record<string, string> = {
  'visits.total': 'report.visits',
  'visits.people': 'report.people',
  'loans.made': 'life.loansMade',
  'loans.returned': 'life.loansReturned',
  'loans.out': 'life.loansOut',
  'equipment.opened': 'life.faultsOpened',
  'equipment.closed': 'life.faultsClosed',
  'equipment.open': 'life.faultsOpen',
  'equipment.meanDaysOpen': 'life.meanDaysOpen',
  'opening.daysOpen': 'life.daysOpen',
  'opening.hoursOpen': 'life.hoursOpen',
  'shifts.begun': 'life.shifts',
  'shifts.guest': 'life.guestShifts',
  assessments: 'life.assessments',
  'jobs.live': 'requests.live',
  'jobs.opened': 'requests.opened',
  'jobs.contacts': 'requests.contacts',
}

const supplyRow = [
  'opening',
  'received',
  'taken',
  'issued',
  'adjusted',
  'writtenOff',
  'transferred',
  'closing',
] as const
const remarks: Record<string, string> = { expiredOnShelf: 'onShelf' }
const requestRow = ['filed', 'answered', 'overdue', 'handedOver', 'inTime'] as const
const itemRow = ['received', 'donated', 'taken', 'issued', 'writtenOff', 'expired', 'transferred'] as const

const rules: Rule[] = [
  [
    /^completeness[.](complete|partial|silent)$/,
    ({ t, n }, { caught: [state], value }) => either(n(Number(value)), t(`report.state.${state}`)),
  ],
  [
    /^completeness[.]stations$/,
    ({ t, report: { completeness } }) =>
      ['none', 'all', 'some'].map((key) =>
        t(`report.completeness.${key}`, { ...completeness, count: completeness.stations }),
      ),
  ],
  [
    /^completeness[.]lost$/,
    ({ t }, { value }) => (value === 0 ? [] : [t('report.completeness.lost', { count: value })]),
  ],
  [/^(revision|madeAt)$/, whichOf],
  [
    /^syncHealth[.](batches|entries)$/,
    ({ t, n }, { caught: [key], value }) => either(n(Number(value)), t(`report.${key}`)),
  ],
  [/^syncHealth[.]lateEntries$/, beside('report.late')],
  [/^syncHealth[.]oldestWaiting[.]/, waitingOf],
  [
    /^totals[.]visits[.]byDay[.](.+)$/,
    ({ n, say, report }, { caught: [day = ''], value }) => {
      if (day > say.today) return []
      const isWeek = 'week' in report
      const whole = isWeek ? say.weekdayShort(day) + say.day(day) : say.day(day)
      return [
        ...either(n(Number(value)), whole),
        ...(isWeek ? [] : [n(Number(value)) + Number(day.slice(8))]),
      ]
    },
  ],
  [
    /^totals[.]visits[.]by(Category|Service)[.](.+)$/,
    (page, { caught: [by, code = ''], value }) => {
      const name = (by === 'Category' ? page.names.categories : page.names.services)(code).name
      return [name + page.n(Number(value)) + share(page, Number(value), page.report.totals.visits.total)]
    },
  ],
  [
    /^totals[.]visits[.]byBand[.](.+)$/,
    ({ t, n }, { caught: [band = ''], value }) =>
      either(n(Number(value)), t('date.hours', { hours: band.replace('-', '–') })),
  ],
  [/^totals[.]firstAid[.]uses$/, ({ t }, { value }) => [t('life.firstAidHint', { count: value })]],
  [
    /^totals[.]firstAid[.]byItem[.](.+)$/,
    (page, { caught: [item = ''], value }) => [
      page.names.items(item).name +
        page.n(Number(value)) +
        share(page, Number(value), page.report.totals.firstAid?.uses ?? 0),
    ],
  ],
  [
    /^totals[.]sessions[.]([^.]+)[.]/,
    ({ t, n, names, report }, { caught: [kind = ''] }) => {
      const { times = 0, people = 0 } = report.totals.sessions?.[kind] ?? {}
      return [names.session(kind) + t('life.sessionCounts', { times: n(times), people: n(people) })]
    },
  ],
  [
    /^totals[.]ratings[.](.)$/,
    ({ t, n }, { caught: [score], value }) => either(n(Number(value)), t(`life.score.${score}`)),
  ],
  [
    /^totals[.]supplies[.]([^.]+)[.](.+)$/,
    ({ t, n, names, report }, { caught: [item = '', figure = ''], value }) => {
      const of = report.totals.supplies?.[item]
      if (of && supplyRow.some((each) => each === figure))
        return [names.items(item).name + supplyRow.map((each) => n(of[each])).join('')]
      return value === 0 ? [] : [t(`life.remark.${remarks[figure] ?? figure}`, { count: value })]
    },
  ],
  [
    /^totals[.]requests[.]([^.]+)[.]/,
    ({ n, names, report }, { caught: [form = ''] }) => {
      const of = report.totals.requests?.[form]
      return of ? [names.form(form) + requestRow.map((each) => kept(n, of[each])).join('')] : []
    },
  ],
  [
    /^totals[.]sensitive[.]asOf$/,
    ({ t, say }, { value }) => [t('requests.mark', { moment: say.instant(String(value)) })],
  ],
  [
    /^totals[.]sensitive[.]services[.](.+)$/,
    ({ n, names }, { caught: [service = ''], value }) => [
      names.services(service).name + kept(n, value as KeptCount),
    ],
  ],
  [
    /^totals[.]sensitive[.]sessions[.]([^.]+)[.]/,
    ({ t, n, names, report }, { caught: [kind = ''] }) => {
      const of = report.totals.sensitive?.sessions[kind]
      const own = names.session(kind)
      const name = own === kind ? names.services(kind).name : own
      return of ? [`${t('life.session')} · ${name}${kept(n, of.times)}${kept(n, of.people)}`] : []
    },
  ],
  [
    /^totals[.]sensitive[.]items[.]([^.]+)[.]/,
    ({ n, names, report }, { caught: [item = ''] }) => {
      const of = report.totals.sensitive?.items[item]
      return of ? [names.items(item).name + itemRow.map((each) => kept(n, of[each])).join('')] : []
    },
  ],
  [
    /^totals[.](.+)$/,
    (page, { caught: [name = ''], value }) =>
      beside(besides[name] ?? `no words for ${name}`)(page, { caught: [], value }),
  ],
  [/^stations[.]([^.]+)[.]/, stationOf],
  [/^units[.]([^.]+)[.]/, unitOf],
  [
    /^missing[.]([^.]+)[.]/,
    ({ contract, report }, { caught: [station] }) =>
      (report.missing ?? [])
        .filter((each) => each.station === station)
        .map((each) => missingWords(each, contract)),
  ],
  [
    /^changes[.](\d+)[.]/,
    ({ contract, report }, { caught: [index] }) => {
      const { figure, station } = report.changes[Number(index)] ?? {}
      const places = changedWords(report.changes, { report, say: contract })
      const told = places.find((place) => place.station === station)?.changes ?? []
      return told.filter(({ path }) => path === figure).map((each) => each.figure + each.before + each.after)
    },
  ],
]

function whichOf({ t, say, report: { revision, madeAt } }: Page): string[] {
  const moment = say.instant(madeAt)
  return revision === 0
    ? [t('report.unfrozen', { moment })]
    : [t('report.frozen', { revision, moment }), t('report.old', { revision, moment })]
}

function waitingOf({ t, say, report: { syncHealth, stations } }: Page): string[] {
  const waiting = syncHealth.oldestWaiting
  if (!waiting) return []
  const name = stations.find(({ station }) => station === waiting.station)?.name ?? waiting.station
  return [
    t('report.oldestSome', { station: name, moment: say.instant(waiting.since), count: waiting.entries }),
  ]
}

function stationOf({ t, n, say, report }: Page, { caught: [station] }: Asked): string[] {
  return report.stations
    .filter((row) => row.station === station)
    .map((row) => {
      const { visits, unverifiedTime, unread, lost } = row
      const covered = row.coveredThrough === null ? '—' : say.instant(row.coveredThrough)
      const counts = [visits.total, visits.people, unverifiedTime, unread, lost].map(n).join('')
      return `${row.name}${row.station}${t(`report.state.${row.state}`)}${covered}${offline(row.longestOfflineHours, t)}${counts}`
    })
}

function unitOf({ t, n, report }: Page, { caught: [unit] }: Asked): string[] {
  return (report.units ?? [])
    .filter((row) => row.unit === unit)
    .map(({ completeness: of, visits, people }) => {
      const lost = of.lost > 0 ? t('periods:units.lost', { count: of.lost }) : ''
      return t('periods:units.complete', of) + lost + n(visits) + n(people)
    })
}

function offline(hours: number, t: Page['t']): string {
  if (hours === 0) return t('duration.none')
  if (hours < 1) return t('duration.minutes', { count: Math.max(1, Math.round(hours * 60)) })
  const [unit, value] = hours < 48 ? ['hours', hours] : ['days', hours / 24]
  return t(`duration.${unit}`, { count: Math.round(Number(value) * 10) / 10 })
}
