import { batchMediaType } from '../../protocol/batch.ts'
import { receiptAnswerSchema } from '../../protocol/receipt.ts'
import { maxCompressedBytes, maxJwsBytes } from '../../protocol/signed-frame.ts'
import { endpoint, json } from '../http/endpoint.ts'

/** Whoever carries a batch needs no right: the signature inside is the right. */
export const postBatches = endpoint({
  method: 'post',
  path: '/v1/batches',
  summary: 'Delivers a batch; the receipt says what is then held.',
  who: 'anyone',
  body: {
    type: batchMediaType,
    // A little above the limits, so that a frame that is just too large is told so by what it says.
    maxBytes: maxJwsBytes + 2 * maxCompressedBytes,
    what: 'A batch as the wire has it: `<compact JWS> LF <zstd frame>`.',
  },
  answers: { 200: { what: 'The receipt.', type: 'application/json', schema: receiptAnswerSchema } },
  problems: [
    ...(['malformed', 'bad-signature', 'revoked', 'unknown-station', 'gap', 'fork', 'too-large'] as const),
    ...(['corrupt', 'slow-down', 'busy'] as const),
  ],
  async handle({ hub, body }) {
    const accepted = await hub.intake.accept(body)
    if (accepted.ok) return json({ receipt: accepted.receipt })
    const { ok: _, ...refusal } = accepted
    return refusal
  },
})
