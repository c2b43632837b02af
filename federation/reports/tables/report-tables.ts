import type { Report } from '../../contract/any-report.ts'
import type { ReportNames } from '../report-names.ts'
import { columnTitles } from '../report-titles.ts'
import { changeTables } from './change-tables.ts'
import { lifeTables, stationSupplyTables, supplyTables } from './life-tables.ts'
import { missingTables } from './missing-table.ts'
import { requestTables, stationRequestTables } from './request-tables.ts'
import { stationTable } from './station-tables.ts'
import type { Cell, Sheet, Table } from './table.ts'
import { count, day, instant, text } from './table.ts'

/** Every figure of a report: completeness first, then the unit's, then a row for each unit below it and each station, then what changed. */
export function reportTables(report: Report, names: ReportNames): Sheet[] {
  const sheets: Sheet[] = [
    { name: '完整性', frozenColumns: 1, tables: headerTables(report, names) },
    { name: '接待', frozenColumns: 1, tables: visitTables(report, names) },
    { name: '物资', frozenColumns: 1, tables: supplyTables(report, names) },
    { name: '站点运行', frozenColumns: 1, tables: lifeTables(report) },
    { name: '诉求与敏感项目', frozenColumns: 1, tables: requestTables(report, names) },
    { name: '下属单位', frozenColumns: 2, tables: unitTables(report, names) },
    { name: '各站点', frozenColumns: 2, tables: [stationTable(report, names)] },
    { name: '各站点物资', frozenColumns: 3, tables: stationSupplyTables(report, names) },
    { name: '各站点诉求', frozenColumns: 3, tables: stationRequestTables(report, names) },
    { name: '可能还会送到', frozenColumns: 2, tables: missingTables(report.missing) },
    { name: '差异', frozenColumns: 2, tables: changeTables(report) },
  ]
  return sheets.filter(({ tables }) => tables.length > 0)
}

function headerTables(report: Report, names: ReportNames): Table[] {
  const { completeness, syncHealth } = report
  const waiting = syncHealth.oldestWaiting
  return [
    {
      title: columnTitles.completeness,
      rows: Object.entries(completeness).map(([key, of]) => [
        text(columnTitles[`completeness.${key as keyof typeof completeness}`]),
        count(of),
      ]),
    },
    {
      rows: [
        [text(columnTitles.unit), text(report.unit), text(names.unit)],
        periodRow(report),
        [text(columnTitles.revision), count(report.revision)],
        [text(columnTitles.madeAt), instant(report.madeAt)],
        [text(columnTitles.timeZone), text(report.timeZone)],
      ],
    },
    {
      title: columnTitles.syncHealth,
      rows: [
        [text(columnTitles['syncHealth.batches']), count(syncHealth.batches)],
        [text(columnTitles['syncHealth.entries']), count(syncHealth.entries)],
        [text(columnTitles['syncHealth.lateEntries']), count(syncHealth.lateEntries)],
        [
          text(columnTitles['syncHealth.oldestWaiting']),
          instant(waiting?.since),
          text(waiting?.station),
          count(waiting?.entries),
        ],
      ],
    },
  ]
}

function periodRow(report: Report): Cell[] {
  if ('week' in report) return [text(columnTitles.week), text(report.week)]
  const { name, from, to } = report.period
  return [text(columnTitles.period), text(name), day(from), day(to)]
}

function visitTables({ totals: { visits } }: Report, names: ReportNames): Table[] {
  return [
    {
      title: columnTitles.visits,
      rows: [
        [text(columnTitles['visits.total']), count(visits.total)],
        [text(columnTitles['visits.people']), count(visits.people)],
      ],
    },
    { title: columnTitles.byDay, rows: Object.entries(visits.byDay).map(([of, n]) => [day(of), count(n)]) },
    { title: columnTitles.byCategory, rows: coded(visits.byCategory, names.category) },
    { title: columnTitles.byService, rows: coded(visits.byService, names.service) },
    {
      title: columnTitles.byBand,
      rows: Object.entries(visits.byBand).map(([of, n]) => [text(of), count(n)]),
    },
  ]
}

function coded(counts: Readonly<Record<string, number>>, nameOf: (code: string) => string): Cell[][] {
  return Object.entries(counts).map(([code, n]) => [text(`${nameOf(code)} (${code})`), count(n)])
}

function unitTables({ units = [] }: Report, names: ReportNames): Table[] {
  if (units.length === 0) return []
  const completeness = ['stations', 'complete', 'partial', 'silent', 'lost'] as const
  return [
    {
      title: columnTitles.units,
      heads: [
        columnTitles.unit,
        columnTitles.unitName,
        ...completeness.map((key) => columnTitles[`completeness.${key}`]),
        columnTitles['visits.total'],
        columnTitles['visits.people'],
      ],
      rows: units.map(({ unit, completeness: its, visits, people }) => [
        text(unit),
        text(names.unitOf(unit)),
        ...completeness.map((key) => count(its[key])),
        count(visits),
        count(people),
      ]),
    },
  ]
}
