import { expect, it } from 'vitest'
import {
  asked,
  at,
  contactDay,
  dayTally,
  lifeFacts,
  stationFacts,
} from '../../test/support/generator/report-facts.ts'
import { weeklyReportSchema } from '../contract/weekly-report.ts'
import { assembleReport } from './assemble-report.ts'
import { reportChanges } from './report-changes.ts'
import { reportCsv } from './report-csv.ts'

const names = {
  unit: '木垒县总工会',
  unitOf: (unit: string) => ({ '652328': '木垒县总工会' })[unit] ?? unit,
  category: (code: string) => ({ courier: '快递员', sanitation: '环卫工人' })[code] ?? code,
  service: (code: string) => ({ water: '饮水' })[code] ?? code,
  item: (code: string) => ({ gauze: '纱布' })[code] ?? code,
  form: (code: string) => ({ 'wage-arrears': '讨薪' })[code] ?? code,
}

const facts = {
  stations: [
    stationFacts({ unread: 2, waiting: 3, coveredThroughMs: at('2026-11-20 00:00') }),
    stationFacts({ station: 'b', name: '=HYPERLINK("http://x","站")' }),
  ],
  tallies: [
    dayTally({ visits: 31, people: 37, byService: { water: 29, rest: 13 }, byBand: { '08-12': 31 } }),
    dayTally({ day: '2026-11-21', visits: 17, unverified: 5, byCategory: { sanitation: 11, taxi: 6 } }),
    dayTally({ station: 'b', day: '2026-11-22', visits: 41, byBand: { '20-24': 41 } }),
  ],
  contacts: [contactDay({ batches: 53 })],
}
const report = assembleReport(asked(facts))
const csv = reportCsv(report, names)
const lines = csv.split('\r\n')

/** Splits a line as a spreadsheet does. */
function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
  )
}
const rowOf = (title: string) =>
  cellsOf(lines.find((line) => line.replace('\uFEFF', '').startsWith(title)) ?? '')
const numberAt = (title: string) => Number(rowOf(title)[1])

it('says first how complete it is', () => {
  expect(lines[0]).toBe('\uFEFF完整性 (completeness)')
  expect(lines.slice(1, 6)).toEqual([
    '应报站点 (completeness.stations),2',
    '完整 (completeness.complete),1',
    '部分 (completeness.partial),1',
    '无消息 (completeness.silent),0',
    '丢失记录 (completeness.lost),0',
  ])
})

it('holds the numbers of the JSON for the unit', () => {
  const { visits } = report.totals
  expect(numberAt('到站次数 (visits.total)')).toBe(visits.total)
  expect(numberAt('接待人次 (visits.people)')).toBe(visits.people)
  for (const [day, count] of Object.entries(visits.byDay)) expect(numberAt(`${day},`)).toBe(count)
  for (const [band, count] of Object.entries(visits.byBand)) expect(numberAt(`${band},`)).toBe(count)
  for (const [code, count] of Object.entries(visits.byCategory))
    expect(numberAt(`${names.category(code)} (${code})`)).toBe(count)
  for (const [code, count] of Object.entries(visits.byService))
    expect(numberAt(`${names.service(code)} (${code})`)).toBe(count)
  expect(numberAt('收到批次')).toBe(report.syncHealth.batches)
  expect(numberAt('本周记录')).toBe(report.syncHealth.entries)
  expect(rowOf('最久未送达').slice(1)).toEqual([report.syncHealth.oldestWaiting?.since, '652328-0001', '3'])
})

it('holds the numbers of the JSON for every station', () => {
  const titles = rowOf('站点编号')
  for (const row of report.stations) {
    const cells = rowOf(`${row.station},`)
    const cell = (title: string) => cells[titles.findIndex((each) => each.includes(title))]
    expect(cell('(unread)')).toBe(String(row.unread))
    expect(cell('(unverifiedTime)')).toBe(String(row.unverifiedTime))
    expect(cell('(longestOfflineHours)')).toBe(String(row.longestOfflineHours))
    expect(cell('(coveredThrough)')).toBe(row.coveredThrough)
    expect(cell('(visits.total)')).toBe(String(row.visits.total))
    expect(cell('(visits.people)')).toBe(String(row.visits.people))
    const counts = {
      ...row.visits.byDay,
      ...row.visits.byBand,
      ...row.visits.byCategory,
      ...row.visits.byService,
    }
    for (const [code, count] of Object.entries(counts)) expect(cell(code), code).toBe(String(count))
  }
})

it('holds the numbers of stock and station life, for the unit, each station and each of its items', () => {
  const lived = assembleReport(
    asked({
      ...facts,
      tallies: [
        dayTally({
          ratings: { '3': 7 },
          counts: {
            ...{ 'received/gauze': 23, 'taken/gauze': 19, 'uses/gauze': 14, 'received/water': 3 },
            ...{ 'sessions/haircut': 2, 'sessionPeople/haircut': 43, 'loansMade/': 13, 'guestShifts/': 5 },
          },
          lots: { 'gauze/A': 4, 'water/': 3 },
        }),
        dayTally({ station: 'b', counts: { 'received/gauze': 61 }, lots: { 'gauze/A': 61 } }),
      ],
      life: lifeFacts({
        doors: [
          { station: 'b', ms: at('2026-11-16 09:00'), open: true },
          { station: 'b', ms: at('2026-11-16 11:30'), open: false },
        ],
      }),
    }),
  )
  const table = reportCsv(lived, names).replace('\uFEFF', '').split('\r\n').map(cellsOf)
  const rows = (first: string) => table.filter(([cell]) => cell === first)
  const gauze = lived.totals.supplies?.['gauze']
  const titles = rows('物品 (item)')[0]
  const figures = titles?.slice(1).map((title) => title.replace(/.*[(](.*)[)]/, '$1'))
  const numbersOf = (of: object | undefined) =>
    figures?.map((figure) => String(of?.[figure as keyof typeof of]))
  expect(figures?.toSorted()).toEqual(Object.keys(gauze ?? {}).sort())
  expect(rows('纱布 (gauze)')[0]?.slice(1)).toEqual(numbersOf(gauze))
  expect(rows('纱布 (gauze)')[1]?.slice(1)).toEqual(['14'])
  expect(rows('haircut')).toEqual([['haircut', '2', '43']])
  expect(rows('借出 (loans.made)')).toEqual([['借出 (loans.made)', '13']])
  expect(rows('平均修复天数 (equipment.meanDaysOpen)')[0]?.[1]).toBe('')
  for (const row of lived.stations)
    for (const [item, of] of Object.entries(row.supplies ?? {}))
      expect(table).toContainEqual([
        row.station,
        row.name.replace(/^=/, "'="),
        `${names.item(item)} (${item})`,
        ...(numbersOf(of) ?? []),
      ])
  const heads = rows('站点编号 (station)')[0] ?? []
  const cell = (station: string, title: string) =>
    rows(station)[0]?.[heads.findIndex((each) => each.includes(title))]
  expect(cell('b', '(opening.hoursOpen)')).toBe('2.5')
  expect(cell('652328-0001', 'haircut 人次 (people)')).toBe('43')
  expect(cell('b', 'haircut 人次 (people)')).toBe('0')
  expect(cell('652328-0001', '(ratings.3)')).toBe('7')
  expect(cell('652328-0001', '(shifts.guest)')).toBe('5')
})

it('holds the numbers of requests and jobs, sensitive ones as far as they may be told, and of stations the others alone', () => {
  const count = { answered: 1, handedOver: 0, inTime: 0, overdue: 2, category: null }
  const asks = assembleReport(
    asked({
      ...facts,
      requests: [
        { station: 'b', form: 'job-contact', filed: 5, ...count },
        { station: 'b', form: 'wage-arrears', filed: 7, ...count },
      ],
      sensitive: {
        ...{ asOfMs: at('2026-11-23 08:00'), shown: { 'requests/wage-arrears/filed': { '652328': 7 } } },
        codes: { forms: ['wage-arrears'], services: ['legal'], sessions: ['legal-desk'], items: ['gauze'] },
      },
    }),
  )
  const table = reportCsv(asks, names).replace('\uFEFF', '').split('\r\n').map(cellsOf)
  const rows = (first: string) => table.filter(([cell]) => cell === first)
  expect(rows('job-contact')).toEqual([['job-contact', '5', '1', '2', '0', '0']])
  expect(rows('讨薪 (wage-arrears)')).toEqual([['讨薪 (wage-arrears)', '7', '<3', '<3', '<3', '<3']])
  expect(rows('legal')).toEqual([['legal', '<3']])
  expect(rows('legal-desk')).toEqual([['legal-desk', '<3', '<3']])
  expect(rows('求职联系 (jobs.contacts)')).toEqual([['求职联系 (jobs.contacts)', '5']])
  expect(table.filter((row) => row.includes('b') && row.some((cell) => cell.includes('wage')))).toEqual([])
  const ofStations = table.filter(([first, , third]) => first === 'b' && third?.endsWith('(job-contact)'))
  expect(ofStations).toEqual([
    ['b', expect.any(String), 'job-contact (job-contact)', '5', '1', '2', '0', '0'],
  ])
})

it('has no lines of groups that a report was frozen without', () => {
  const { visits } = report.totals
  const stations = report.stations.map(({ station, name, state, visits: its, ...row }) => {
    const { coveredThrough, longestOfflineHours, unread, unverifiedTime, lost } = row
    return {
      station,
      name,
      state,
      coveredThrough,
      longestOfflineHours,
      unread,
      unverifiedTime,
      lost,
      visits: its,
    }
  })
  const old = weeklyReportSchema.parse({ ...report, totals: { visits }, stations })
  const table = reportCsv(old, names)
  for (const title of ['supplies', 'firstAid', 'loans.made', 'sessions', 'life', 'assessments'])
    expect(table).not.toContain(`(${title})`)
  expect(table).toContain('(visits.total)')
})

it('keeps a name that looks like a formula from running', () => {
  expect(csv).toContain(`b,"'=HYPERLINK(""http://x"",""站"")"`)
})

it('lists the differences of a restatement', () => {
  const later = assembleReport(asked({ ...facts, tallies: [...facts.tallies, dayTally()] }, { revision: 2 }))
  const restated = reportCsv({ ...later, changes: reportChanges(report, later) }, names)
  expect(restated).toContain('与上一修订的差异 (changes)\r\n')
  expect(restated).toContain('652328,visits.total,89,90\r\n')
  expect(restated).toContain('652328-0001,visits.byDay.2026-11-16,31,32\r\n')
  expect(csv).not.toContain('(changes)')
})

it('holds what may still come in a table of its own, said to be in no figure', () => {
  const at = lines.indexOf('可能还会送到 (missing)')
  expect(lines[at + 1]).toBe('按各站以往天数估计，不计入任何数字')
  expect(cellsOf(lines[at + 3] ?? '').slice(0, 6)).toEqual([
    '652328-0001',
    '木垒县城区工会驿站',
    '部分 (partial)',
    '2026-11-22T16:01:00.000Z',
    '2026-11-19T16:00:00.000Z',
    '3',
  ])
  expect(numberAt('到站次数 (visits.total)')).toBe(report.totals.visits.total)
})
