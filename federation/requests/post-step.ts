import * as z from 'zod'
import { fromBase64 } from '../../protocol/base64.ts'
import { digestSchema } from '../../protocol/ids.ts'
import { answerWorkFactor } from '../../protocol/sealing/answer-words.ts'
import type { StepOrder } from '../contract/requests.ts'
import { caseSchema, stepOrderSchema } from '../contract/requests.ts'
import { endpoint, json } from '../http/endpoint.ts'
import { addStep } from './add-step.ts'
import { readCase } from './get-request.ts'
import { unitsOfRequest } from './office-of-request.ts'

/** 48 KiB sealed, in base64, and a little around it. */
const maxBytes = 80 * 1024

export const postStep = endpoint<{ finger: string }, unknown, StepOrder, 'handler'>({
  method: 'post',
  path: '/v1/requests/:finger/steps',
  summary:
    'Records a step (handed over, received by the agency, more papers, decided, answered, closed), and tells every station of the county. `sealed`: an answer that only the ticket’s code opens.',
  who: 'handler',
  reach: (reads, { params }) => unitsOfRequest(reads, params.finger),
  params: z.object({ finger: digestSchema }),
  body: { type: 'application/json', maxBytes, schema: stepOrderSchema, what: 'The step.' },
  answers: { 200: { what: 'The request as it is now.', type: 'application/json', schema: caseSchema } },
  problems: ['malformed', 'bad-token', 'forbidden', 'not-found', 'changed', 'too-large', 'busy'],
  handle({ hub, params: { finger }, body: { seen, state, sealed }, caller, nowMs }) {
    // A page that forgot to seal must not be able to publish a word.
    if (sealed !== undefined && !isSealedWithCode(fromBase64(sealed)))
      return Promise.resolve({
        problem: 'malformed' as const,
        detail: `An answer is an age v1 file with a passphrase, work factor ${answerWorkFactor}.`,
      })
    return hub.store.write(async (writes) => {
      const act = sealed === undefined ? ('stepped' as const) : ('answered' as const)
      const refusal = await addStep(writes, { finger, seen, state, sealed, act }, { who: caller.who, nowMs })
      return refusal ?? json(await readCase(writes, finger, nowMs))
    })
  },
})

const head = new RegExp(
  `^age-encryption\\.org/v1\\n-> scrypt [A-Za-z0-9+/]{22} ${answerWorkFactor}\\n[A-Za-z0-9+/]{43}\\n--- `,
)

/** One stanza, for the passphrase: the head of such a file is text, and no longer than this. */
export function isSealedWithCode(file: Uint8Array): boolean {
  return head.test(new TextDecoder('latin1').decode(file.subarray(0, 256)))
}
