import * as z from 'zod'
import type { Endpoint } from '../http/endpoint.ts'
import type { ReportQuestion } from './ask-report.ts'
import { getPeriodReport } from './get-period-report.ts'
import { getPeriodRevisions } from './get-period-revisions.ts'
import { getRevisions } from './get-revisions.ts'
import { getWeeklyReport } from './get-weekly-report.ts'

/** Where the reports of weeks and those of longer periods are asked for, and how their files are named there. */
export type ReportAddress = {
  of: ReportQuestion['of']
  /** `/v1/reports/weekly`. */
  root: string
  /** What the last part of it is called: `week`. */
  name: 'week' | 'period'
  example: string
  report: Endpoint
  revisions: Endpoint
}

export const weeklyAddress: ReportAddress = {
  ...{ of: 'weeks', root: '/v1/reports/weekly', name: 'week', example: '2026-W47' },
  ...{ report: getWeeklyReport, revisions: getRevisions },
}

export const reportAddresses: readonly ReportAddress[] = [
  weeklyAddress,
  {
    ...{ of: 'longer', root: '/v1/reports/periods', name: 'period', example: '2026-11' },
    ...{ report: getPeriodReport, revisions: getPeriodRevisions },
  },
]

/** How a file of a report is addressed: the report's own address with an ending. */
export function fileAddress({ root, name }: ReportAddress, ending: 'csv' | 'xlsx' | 'pdf') {
  return {
    path: `${root}/:${name}{.+[.]${ending}}`,
    shownPath: `${root}/{${name}}.${ending}`,
    params: z.object({ [name]: z.string().max(64) }),
    /** The week's or period's name. */
    nameIn: (params: Record<string, string>) => (params[name] ?? '').slice(0, -`.${ending}`.length),
  }
}
