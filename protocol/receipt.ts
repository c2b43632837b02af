// The hub's signed answer: "I hold this epoch through seq n, chain head h". Nothing else makes an entry delivered.
import * as z from 'zod'
import { countSchema, digestSchema, instantSchema, stationIdSchema, uuidSchema } from './ids.ts'
import { signJws, verifyJws } from './jws.ts'
import type { Signer, Verifier } from './keys.ts'

export const receiptSchema = z.object({
  v: z.literal(1),
  hub: uuidSchema,
  station: stationIdSchema,
  epoch: uuidSchema,
  acked: countSchema,
  head: digestSchema,
  generation: uuidSchema,
  /** The newest change of the feed addressed to the station. */
  newest: countSchema,
  at: instantSchema,
})
export type Receipt = z.infer<typeof receiptSchema>

/** Body of a 200 to `POST /v1/batches`. */
export const receiptAnswerSchema = z.object({ receipt: z.string() })

export function signReceipt(receipt: Receipt, signer: Signer): Promise<string> {
  return signJws('waystation-receipt+jws', receipt, signer)
}

/** The receipt when this hub key signed it and its shape is right; whether it is about us is the caller's question. */
export async function readReceipt(compact: string, hub: Verifier): Promise<Receipt | undefined> {
  const parsed = receiptSchema.safeParse(await verifyJws('waystation-receipt+jws', compact, hub))
  return parsed.success ? parsed.data : undefined
}
