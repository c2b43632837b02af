import type { Endpoint } from '../http/endpoint.ts'
import { getPeriodReport } from './get-period-report.ts'
import { getPeriodRevisions } from './get-period-revisions.ts'
import { getPeriodTable } from './get-period-table.ts'
import { getRevisions } from './get-revisions.ts'
import { getWeeklyReport } from './get-weekly-report.ts'
import { getWeeklyReportPaper } from './get-weekly-report-paper.ts'
import { getWeeklyReportTable } from './get-weekly-report-table.ts'

/** The files first: their addresses are also a period's, with an ending. */
export const reportEndpoints: readonly Endpoint[] = [
  getWeeklyReportTable,
  getWeeklyReportPaper,
  getWeeklyReport,
  getRevisions,
  getPeriodTable,
  getPeriodReport,
  getPeriodRevisions,
]
