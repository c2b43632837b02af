import * as z from 'zod'
import type { Texts } from '../../protocol/ids.ts'
import { endpoint } from '../http/endpoint.ts'
import { knownForms } from '../requests/known-forms.ts'
import type { StoreReads } from '../store/store.ts'
import { askReport } from './ask-report.ts'
import { reportQuerySchema } from './get-weekly-report.ts'
import { reportCsv } from './report-csv.ts'

const type = 'text/csv; charset=utf-8'
const ending = '.csv'

export const getWeeklyReportTable = endpoint({
  method: 'get',
  path: '/v1/reports/weekly/:week{.+[.]csv}',
  shownPath: '/v1/reports/weekly/{week}.csv',
  summary: 'The same report as a table for a spreadsheet, for example `2026-W47.csv`.',
  who: 'reader',
  reach: 'unit',
  params: z.object({ week: z.string().max(64) }),
  query: reportQuerySchema,
  answers: { 200: { what: 'CSV, UTF-8 with a byte order mark, headings in Chinese.', type } },
  problems: ['malformed', 'bad-token', 'forbidden', 'not-found', 'busy'],
  async handle({ hub, params, query, caller }) {
    const week = params.week.slice(0, -ending.length)
    const { unit: asked, revision } = query
    const answer = await askReport(hub, { reader: caller.unit, unit: asked, week, revision })
    if ('problem' in answer) return answer
    const { value: report, unit } = answer
    const names = await hub.store.read(async (reads) => ({
      unit: unit.name['zh-CN'],
      category: await namesOf(reads, 'category'),
      service: await namesOf(reads, 'service'),
      item: await namesOf(reads, 'item'),
      form: await formNames(reads),
    }))
    const file = `waystation-${report.week}-${report.unit}-r${report.revision}.csv`
    return {
      status: 200,
      type,
      body: reportCsv(report, names),
      headers: { 'content-disposition': `attachment; filename="${file}"` },
    }
  },
})

/** Chinese names by code, from the published documents; a code without one stands for itself. */
async function namesOf(
  reads: Pick<StoreReads, 'documents'>,
  type: 'category' | 'service' | 'item',
): Promise<(code: string) => string> {
  const documents = await reads.documents.ofType(type)
  const names = new Map(
    documents.map(({ id, body }) => [id, (JSON.parse(body ?? '{}') as { name?: Texts }).name?.['zh-CN']]),
  )
  return (code) => names.get(code) ?? code
}

async function formNames(reads: Pick<StoreReads, 'documents'>): Promise<(code: string) => string> {
  const forms = await knownForms(reads)
  return (code) => forms.get(code)?.name['zh-CN'] ?? code
}
