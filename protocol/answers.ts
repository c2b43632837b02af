// The small JSON answers of the hub that are neither receipts nor problems.
import * as z from 'zod'
import { countSchema, digestSchema, instantSchema, uuidSchema } from './ids.ts'
import { publicKeySchema } from './keys.ts'

/** `GET /v1/time`. Unsigned: good for a token's life, never for `clock.observed`. */
export const timeAnswerSchema = z.object({ at: instantSchema })

/** `GET /v1/epochs`. */
export const epochsAnswerSchema = z.object({
  epochs: z.array(
    z.object({ epoch: uuidSchema, acked: countSchema, head: digestSchema, openedAt: instantSchema }),
  ),
})
export type EpochsAnswer = z.infer<typeof epochsAnswerSchema>

/** `GET /v1/keys`: every key the hub ever had, oldest first, and the links in which each signs the next. */
export const keysAnswerSchema = z.object({
  keys: z.array(publicKeySchema).min(1),
  links: z.array(z.string()),
})
export type KeysAnswer = z.infer<typeof keysAnswerSchema>
