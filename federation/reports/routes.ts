import type { Endpoint } from '../http/endpoint.ts'
import { getComparison } from './comparison/get-comparison.ts'
import { reportAddresses } from './report-address.ts'
import { reportPaper } from './report-paper.ts'
import { reportTable } from './report-table.ts'
import { getRestatement } from './restated/get-restatement.ts'
import { getTrends } from './trends/get-trends.ts'

/** The files first: their addresses are also a period's, with an ending. */
export const reportEndpoints: readonly Endpoint[] = [
  ...reportAddresses.flatMap((address) => [
    reportTable(address, 'csv'),
    reportTable(address, 'xlsx'),
    reportPaper(address),
    address.report,
    address.revisions,
    getRestatement(address),
  ]),
  getTrends,
  getComparison,
]
