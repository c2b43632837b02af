import * as z from 'zod'
import { getCatalogue } from '../fleet/get-catalogue.ts'
import { getUnits } from '../fleet/get-units.ts'
import type { Answer, Asked, Endpoint, Reader, Refusal } from '../http/endpoint.ts'
import type { PageAnswer } from '../printing/print-page.ts'
import type { NotPrinted } from '../printing/printer.ts'

/** Languages that the console speaks. */
export const paperLanguageSchema = z.enum(['zh-CN', 'en']).default('zh-CN')

/** One of the calls that the page makes: where, and what it is asked. */
type PageCall = { path: string; endpoint: Endpoint; params?: unknown; query?: unknown }

type Paper = {
  /** Where the page is, behind `#`. */
  hash: string
  language: string
  /** The report itself: where it is refused, nothing is printed. */
  report: PageCall
  others: readonly PageCall[]
  /** The file's name, without its ending, from the report. */
  nameOf: (report: unknown) => string
}

/**
 * The console's own page of a report, printed. What its calls are answered is what they would answer this reader on a screen, so that a
 * figure on paper cannot be another one.
 */
export async function reportOnPaper<Q>(
  asked: Asked<unknown, Q, unknown, 'reader'> & { caller: Reader },
  paper: Paper,
): Promise<Answer | Refusal> {
  const { report, others, nameOf, hash, language } = paper
  const answers = new Map<string, PageAnswer>()
  const usual: PageCall[] = [
    { path: '/v1/units', endpoint: getUnits },
    { path: '/v1/catalogue', endpoint: getCatalogue },
  ]
  for (const { path, endpoint, params, query } of [report, ...usual, ...others]) {
    const answer = await endpoint.handle({ ...asked, params, query, body: undefined })
    if ('problem' in answer) return answer
    answers.set(path, { type: 'application/json', bytes: new TextEncoder().encode(String(answer.body)) })
  }
  const printed = await asked.hub.printer.print({ hash, language, answers, drawn: '.downloads' })
  if (!printed.ok) return refusalOf(printed.why)
  const name = nameOf(JSON.parse(new TextDecoder().decode(answers.get(report.path)?.bytes)))
  return {
    status: 200,
    type: 'application/pdf',
    body: new Uint8Array(printed.pdf),
    headers: { 'content-disposition': `attachment; filename="${name}.pdf"` },
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
