import * as z from 'zod'
import { endpoint } from '../../http/endpoint.ts'
import type { Hub } from '../../hub.ts'
import { askReport } from '../ask-report.ts'
import { reportQuerySchema } from '../get-weekly-report.ts'
import type { ReportAddress } from '../report-address.ts'
import { codeNames } from '../report-names.ts'
import { restatementText } from './restatement-text.ts'
import { sayIn } from './say-in.ts'
import { officersLanguages } from './words-in.ts'

const type = 'text/plain; charset=utf-8'
const ending = 'restatement.txt'

/** A revision in words, ready to be sent on. */
export function getRestatement({ of, root, name, example }: ReportAddress) {
  return endpoint({
    method: 'get',
    path: `${root}/:${name}/${ending}`,
    summary: `A revision in words, as a mail: the subject's line, then how complete it is, why it differs from the one before, what changed, and what may still come. For example \`${example}/${ending}\`.`,
    who: 'reader',
    reach: 'unit',
    params: z.object({ [name]: z.string().max(64) }),
    query: reportQuerySchema.extend({ language: z.enum(officersLanguages).default('zh-CN') }),
    answers: { 200: { what: 'Lines of under 78 columns, in the language asked for.', type } },
    problems: ['malformed', 'bad-token', 'forbidden', 'not-found', 'busy'],
    async handle({ hub, params, query: { unit: asked, revision, language }, caller, headers }) {
      const question = { of, reader: caller.unit, unit: asked, period: params[name] ?? '', revision }
      const answer = await askReport(hub, question)
      if ('problem' in answer) return answer
      const { value: report, unit } = answer
      const names = await hub.store.read((reads) => codeNames(reads, language))
      const say = sayIn(language, { names, timeZone: report.timeZone })
      return {
        status: 200,
        type,
        body: restatementText(report, { unit, say, origin: originOf(hub, headers) }),
      }
    },
  })
}

/** The hub as the reader reached it: it has no other name for itself. */
function originOf({ secure }: Pick<Hub, 'secure'>, headers: Headers): string | undefined {
  const origin = `http${secure ? 's' : ''}://${headers.get('host') ?? ''}`
  return URL.canParse(origin) ? new URL(origin).origin : undefined
}
