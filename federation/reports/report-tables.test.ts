import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import type { Figures } from '../../test/support/figures-of-report.ts'
import { figuresOfReport } from '../../test/support/figures-of-report.ts'
import { richNames, richReport } from '../../test/support/generator/rich-report.ts'
import { readReportTables } from '../../test/support/read-report-tables.ts'
import { readWorkbook } from '../../test/support/read-workbook.ts'
import type { Report } from '../contract/any-report.ts'
import { weeklyReportSchema } from '../contract/weekly-report.ts'
import { reportCsv } from './report-csv.ts'
import { reportXlsx } from './report-xlsx.ts'

const rich = richReport()
const { week, ...body } = rich
const period = { kind: 'month', name: '2026-11', from: '2026-11-01', to: '2026-11-30' } as const
const { sensitive, ...notSensitive } = body.totals
const old = weeklyReportSchema.parse({
  ...{ ...rich, units: undefined, totals: { visits: rich.totals.visits } },
  stations: rich.stations.map(({ supplies, firstAid, loans, sessions, equipment, ...row }) => {
    const { opening, shifts, assessments, ratings, jobs, requests, coveredDays, ...rest } = row
    return rest
  }),
})
const reports: [string, Report][] = [
  ['a week in which every group says something', rich],
  ['a month', { ...body, period }],
  ['a month that tells nothing sensitive', { ...body, period, totals: notSensitive }],
  ['a week that was frozen before stock and station life were counted', old],
]

function fromCsv(report: Report): Figures {
  const rows: string[][] = parse(reportCsv(report, richNames), {
    bom: true,
    relax_column_count: true,
    skip_empty_lines: false,
  })
  // Plain text has no numbers, and a quote before what looks like a formula.
  const cells = rows.map((row) =>
    row.map((cell) => (/^-?\d+([.]\d+)?$/.test(cell) ? Number(cell) : cell.replace(/^'=/, '='))),
  )
  return readReportTables(cells)
}

/** A number is written bare in plain text: 5 and 5.0 are one. */
function asText(figures: Figures): Record<string, string> {
  return Object.fromEntries(Object.entries(figures).map(([path, value]) => [path, String(value)]))
}

it.each(reports)('says of %s in CSV all that the JSON says, and nothing else', (_, report) => {
  expect(asText(fromCsv(report))).toEqual(asText(figuresOfReport(report)))
})

it.each(reports)(
  'says of %s in the workbook all that the JSON says, in numbers and dates',
  async (_, report) => {
    const { rows } = readWorkbook(await reportXlsx(report, richNames))
    expect(readReportTables(rows)).toEqual(figuresOfReport(report))
  },
)

it('tells every sort of figure in the report that is compared: a test of nothing would find no fault', () => {
  const figures = Object.keys(figuresOfReport(rich))
  expect(figures.length).toBeGreaterThan(400)
  for (const group of Object.keys(rich.totals))
    expect(
      figures.some((path) => path.startsWith(`totals.${group}`)),
      group,
    ).toBe(true)
  for (const root of [
    'units.',
    'missing.',
    'stations.',
    'changes.',
    'reasons.',
    'syncHealth.oldestWaiting.',
    'completeness.',
  ])
    expect(
      figures.some((path) => path.startsWith(root)),
      root,
    ).toBe(true)
  const told = figuresOfReport(rich)
  expect(told['totals.requests.wage-arrears.filed']).toBe(7)
  expect(told['totals.requests.wage-arrears.answered']).toBe('<3')
})

describe('the workbook', () => {
  const sheets = async () => readWorkbook(await reportXlsx(rich, richNames)).sheets

  it('begins with how complete it is, and has a sheet for each matter', async () => {
    expect((await sheets()).map(({ name }) => name)).toEqual([
      ...['完整性', '接待', '物资', '站点运行', '诉求与敏感项目'],
      ...['下属单位', '各站点', '各站点物资', '各站点诉求', '可能还会送到', '差异'],
    ])
  })

  it('keeps text text: what looks like a formula, codes that look like numbers, and what is hidden', async () => {
    const of = Object.fromEntries((await sheets()).map((sheet) => [sheet.name, sheet]))
    const stations = of['各站点']
    const at = (sheet: (typeof of)[string] | undefined, value: string | number) =>
      sheet?.rows.flatMap((row, r) => row.flatMap((cell, c) => (cell === value ? [sheet.types[r]?.[c]] : [])))
    expect(at(stations, '=HYPERLINK("http://x","站")')).toEqual(['text'])
    expect(at(of['下属单位'], '652328')).toEqual(['text'])
    expect(new Set(at(of['诉求与敏感项目'], '<3'))).toEqual(new Set(['text']))
    expect(at(of['接待'], '2026-11-16')).toEqual(['date'])
    expect(at(of['接待'], rich.totals.visits.total)).toContain('number')
    expect((await sheets()).flatMap(({ types }) => types.flat())).not.toContain('formula')
  })

  it('keeps headings and names in sight, and no column too narrow for its figures', async () => {
    const { files, sheets: read } = readWorkbook(await reportXlsx(rich, richNames))
    const pane = (sheet: number) => /<pane [^>]*>/.exec(files(`xl/worksheets/sheet${sheet}.xml`))?.[0]
    expect(pane(7)).toMatch(/xSplit="2".*ySplit="2"|ySplit="2".*xSplit="2"/)
    expect(pane(7)).toContain('state="frozen"')
    expect(pane(1)).toContain('xSplit="1"')
    for (const { name, rows, widths } of read)
      for (const row of rows)
        for (const [column, cell] of row.entries())
          if (typeof cell === 'number')
            expect(widths[column], name).toBeGreaterThan(cell.toLocaleString('en').length)
  })
})
