import type { Row } from '../../contract/csv-table.ts'
import type { MissingStation, WhyMissing } from '../../contract/missing.ts'
import { columnTitles } from '../report-titles.ts'

const whyNames: Record<WhyMissing, string> = {
  silent: '无消息',
  partial: '部分',
  lost: '有记录丢失',
  'never-heard': '从未联系',
}

/** What may still come, as a table of its own: no figure of another has any of it. */
export function missingRows(missing: readonly MissingStation[] = []): Row[] {
  if (missing.length === 0) return []
  return [
    [],
    [columnTitles.missing],
    [columnTitles['missing.note']],
    [
      columnTitles.station,
      columnTitles.name,
      columnTitles['missing.why'],
      columnTitles['missing.lastHeardAt'],
      columnTitles.coveredThrough,
      columnTitles['missing.daysUncovered'],
      columnTitles['missing.typicalVisitsPerDay'],
      columnTitles['missing.typicalOfDays'],
      columnTitles['missing.mayStillArrive'],
      columnTitles.lost,
    ],
    ...missing.map(
      (each): Row => [
        each.station,
        each.name,
        `${whyNames[each.why]} (${each.why})`,
        each.lastHeardAt,
        each.coveredThrough,
        each.daysUncovered,
        each.typicalVisitsPerDay,
        each.typicalOfDays,
        each.mayStillArrive,
        each.lost,
      ],
    ),
  ]
}
