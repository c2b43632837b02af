import type { EnrolmentRequest } from '../../protocol/enrolment.ts'
import { enrolmentAnswerSchema, enrolmentRequestSchema } from '../../protocol/enrolment.ts'
import { endpoint, json } from '../http/endpoint.ts'
import { isRecipient, sealDueCards } from '../staff/seal-due-cards.ts'
import { enrol } from './enrol.ts'

export const postEnrolments = endpoint<unknown, unknown, EnrolmentRequest>({
  method: 'post',
  path: '/v1/enrolments',
  summary: 'Makes a machine the kiosk of a station, once, by a code from the county.',
  who: 'anyone',
  body: {
    type: 'application/json',
    maxBytes: 16 * 1024,
    schema: enrolmentRequestSchema,
    what: 'The code, and the machine’s public key.',
  },
  answers: {
    201: {
      what: 'Who the station is, and who the hub is.',
      type: 'application/json',
      schema: enrolmentAnswerSchema,
    },
  },
  problems: [
    ...(['malformed', 'bad-code', 'code-used', 'code-expired', 'revoked', 'too-large'] as const),
    ...(['slow-down', 'busy'] as const),
  ],
  async handle({ hub, body, address, nowMs }) {
    if (body.sealTo !== undefined && !isRecipient(body.sealTo)) return { ok: false, problem: 'malformed' }
    const enrolled = await enrol(hub, { request: body, address, nowMs })
    if (!enrolled.ok) return enrolled
    // Before the answer, so that the first page of its feed brings the kiosk its cards.
    await sealDueCards(hub.store, enrolled.answer.station.id)
    return json(enrolled.answer, 201)
  },
})
