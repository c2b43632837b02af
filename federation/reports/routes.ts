import type { Endpoint } from '../http/endpoint.ts'
import { getRevisions } from './get-revisions.ts'
import { getWeeklyReport } from './get-weekly-report.ts'
import { getWeeklyReportTable } from './get-weekly-report-table.ts'

/** The table first: its address is also a week's, with an ending. */
export const reportEndpoints: readonly Endpoint[] = [getWeeklyReportTable, getWeeklyReport, getRevisions]
