import type { MissingStation, WhyMissing } from '../../contract/missing.ts'
import { columnTitles } from '../report-titles.ts'
import type { Table } from './table.ts'
import { count, decimal, instant, text } from './table.ts'

const whyNames: Record<WhyMissing, string> = {
  silent: '无消息',
  partial: '部分',
  lost: '有记录丢失',
  'never-heard': '从未联系',
}

/** What may still come, as a table of its own: no figure of another has any of it. */
export function missingTables(missing: readonly MissingStation[] = []): Table[] {
  if (missing.length === 0) return []
  return [
    {
      title: columnTitles.missing,
      subtitle: columnTitles['missing.note'],
      heads: [
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
      rows: missing.map((each) => [
        text(each.station),
        text(each.name),
        text(`${whyNames[each.why]} (${each.why})`),
        instant(each.lastHeardAt),
        instant(each.coveredThrough),
        decimal(each.daysUncovered),
        decimal(each.typicalVisitsPerDay),
        count(each.typicalOfDays),
        count(each.mayStillArrive),
        count(each.lost),
      ]),
    },
  ]
}
