import type { Report } from '../../contract/any-report.ts'
import type { RestatementReason } from '../../contract/restatement-reasons.ts'
import { columnTitles } from '../report-titles.ts'
import type { Cell, Table } from './table.ts'
import { count, either, instant, text } from './table.ts'

const whyNames: Record<RestatementReason['why'], string> = {
  late: '迟到的记录',
  voided: '撤回的到站',
  lost: '丢失的记录',
  journal: '新的日志',
  clock: '时间已核实',
  closed: '站点关闭',
  joined: '站点加入',
  left: '站点离开',
  recounted: '重新计数',
}

/** What a reason may tell besides its station, in the order of the columns. */
const details = {
  heardAt: instant,
  openedAt: instant,
  closedAt: instant,
  coveredBefore: instant,
  coveredAfter: instant,
  entries: count,
  visits: count,
  verified: count,
  moved: count,
  before: count,
  after: count,
} as const

/** What differs from the revision before, figure by figure, and why. */
export function changeTables({ changes, reasons = [], unit }: Report): Table[] {
  const tables: Table[] = []
  if (changes.length > 0)
    tables.push({
      title: columnTitles.changes,
      heads: [columnTitles.station, columnTitles.figure, columnTitles.before, columnTitles.after],
      rows: changes.map(({ station, figure, before, after }) => [
        text(station ?? unit),
        text(figure),
        either(before),
        either(after),
      ]),
    })
  if (reasons.length > 0)
    tables.push({
      title: columnTitles.reasons,
      heads: [
        columnTitles['missing.why'],
        columnTitles.station,
        columnTitles.name,
        ...detailNames.map((detail) => columnTitles[`reasons.${detail}`]),
      ],
      rows: reasons.map((reason) => [
        text(`${whyNames[reason.why]} (${reason.why})`),
        text(reason.station ?? unit),
        text(reason.name),
        ...detailNames.map((detail) => detailOf(reason, detail)),
      ]),
    })
  return tables
}

type Detail = keyof typeof details
const detailNames = Object.keys(details) as Detail[]

function detailOf(reason: RestatementReason, detail: Detail): Cell {
  const value = (reason as Partial<Record<Detail, string | number | null>>)[detail]
  return (details[detail] as (value: string | number | null | undefined) => Cell)(value)
}
