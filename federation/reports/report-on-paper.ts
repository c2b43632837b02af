import * as z from 'zod'
import type { Report } from '../contract/any-report.ts'
import { nameOfReport } from '../contract/any-report.ts'
import type { Answer, Endpoint, Refusal } from '../http/endpoint.ts'
import type { NotPrinted } from '../printing/printer.ts'
import type { AskedByReader } from './page-calls.ts'
import { answerPageCalls } from './page-calls.ts'

/** Languages that the console speaks. */
export const paperLanguageSchema = z.enum(['zh-CN', 'en']).default('zh-CN')

type Paper = {
  /** Where the page is, behind `#`. */
  hash: string
  language: string
  /** The report's own call: where it is refused, nothing is printed. */
  report: { path: string; endpoint: Endpoint; params: unknown; query: unknown }
}

/**
 * The console's own page of a report, printed. What its calls are answered is what they would answer this reader on a screen, so that a
 * figure on paper cannot be another one.
 */
export async function reportOnPaper(asked: AskedByReader, paper: Paper): Promise<Answer | Refusal> {
  const { hash, language } = paper
  const { path, endpoint, params, query } = paper.report
  const answer = await endpoint.handle({ ...asked, params, query, body: undefined })
  if ('problem' in answer) return answer
  const body = String(answer.body)
  const calls = answerPageCalls(asked)
  const printed = await asked.hub.printer.print({
    ...{ hash, language, drawn: '.downloads' },
    // The report that the file is named after, whatever is delivered meanwhile.
    answer: async (url) =>
      url.pathname === path
        ? { type: 'application/json', bytes: new TextEncoder().encode(body) }
        : calls(url),
  })
  if (!printed.ok) return refusalOf(printed.why)
  const report = JSON.parse(body) as Report
  const file = `waystation-${nameOfReport(report)}-${report.unit}-r${report.revision}.pdf`
  return {
    status: 200,
    type: 'application/pdf',
    body: new Uint8Array(printed.pdf),
    headers: { 'content-disposition': `attachment; filename="${file}"` },
  }
}

/** A page takes some seconds: who is refused because others wait may come back after a few. */
const retryAfterS = 20

function refusalOf(why: NotPrinted): Refusal {
  if (why === 'busy') return { problem: 'busy', retryAfterS, detail: 'Other reports are being printed.' }
  if (why === 'too-long') return { problem: 'busy', retryAfterS, detail: 'Printing took too long.' }
  return { problem: 'cannot-print', detail: details[why] }
}

const details = {
  'no-browser':
    'Install Chromium on the hub’s machine and start the hub again, or name it with --chromium. Until then, print the page from your browser.',
  'not-started':
    'Chromium did not start on the hub’s machine; the hub’s log says why. Until then, print the page from your browser.',
  'no-screens': 'The county’s page is not built: run “npm run build” in the project’s folder.',
}
