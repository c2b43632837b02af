import { Hono } from 'hono'
import { getCatalogue } from '../fleet/get-catalogue.ts'
import { getUnits } from '../fleet/get-units.ts'
import { answerProblem } from '../http/answer-problem.ts'
import type { Answer, Asked, Endpoint, Refusal } from '../http/endpoint.ts'
import type { PageAnswer } from '../printing/print-page.ts'
import { unitReached } from '../rights/reach.ts'
import { getPeriodReport } from './get-period-report.ts'
import { getPeriodRevisions } from './get-period-revisions.ts'
import { getRevisions } from './get-revisions.ts'
import { getWeeklyReport } from './get-weekly-report.ts'

/** Every call that the page of a report makes. One that it begins to make needs its place here, or paper goes without. */
const pageCalls: readonly Endpoint[] = [
  getUnits,
  getCatalogue,
  getWeeklyReport,
  getRevisions,
  getPeriodReport,
  getPeriodRevisions,
]

export type AskedByReader = Asked<unknown, unknown, unknown, 'reader'>

/**
 * Answers what the page asks while it is printed: as it would be answered on a screen, to this reader and within their reach. Undefined
 * for anything but those calls.
 */
export function answerPageCalls(asked: AskedByReader): (url: URL) => Promise<PageAnswer | undefined> {
  const app = new Hono()
  app.onError((error) => {
    throw error
  })
  app.notFound(() => new Response(null, { status: 404, headers: { nobody: 'here' } }))
  for (const endpoint of pageCalls)
    app.get(endpoint.path, async (context) => {
      const answer = await answerTo(endpoint, asked, {
        params: context.req.param(),
        query: context.req.query(),
      })
      const { status, type = '', body } = 'problem' in answer ? answerProblem(answer, asked.nowMs) : answer
      return new Response(body ?? null, { status, headers: { 'content-type': type } })
    })
  return async (url) => {
    const response = await app.request(url.pathname + url.search)
    if (response.headers.has('nobody')) return undefined
    const type = response.headers.get('content-type') ?? ''
    return { status: response.status, type, bytes: new Uint8Array(await response.arrayBuffer()) }
  }
}

async function answerTo(
  endpoint: Endpoint,
  asked: AskedByReader,
  named: { params: unknown; query: unknown },
): Promise<Answer | Refusal> {
  const params = endpoint.params?.safeParse(named.params)
  const query = endpoint.query?.safeParse(named.query)
  if (params?.success === false || query?.success === false) return { problem: 'malformed' }
  const naming = { params: params?.data, query: query?.data, body: undefined }
  const { hub } = asked
  // Paper has no keys to press: it is drawn as for somebody who only reads, and asks for nothing of those who may do more.
  const caller = { ...asked.caller, may: [] }
  const reached = await unitReached(hub.store, { reach: endpoint.reach, reader: caller.unit, naming })
  return 'problem' in reached ? reached : endpoint.handle({ ...asked, caller, ...naming })
}
