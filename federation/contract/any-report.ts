import type { PeriodReport } from './report-period.ts'
import type { WeeklyReport } from './weekly-report.ts'

/** A week's report, or another period's: the same figures under another name. */
export type Report = WeeklyReport | PeriodReport

/** The name of the week or period a report is about: `2026-W47`, `2026-11`, `2026-autumn`, `2026`, `2026-11-03..2026-11-20`. */
export function nameOfReport(report: Report): string {
  return 'week' in report ? report.week : report.period.name
}
