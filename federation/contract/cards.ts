// Staff cards as a county keeps them: who may sign in at which stations. A PIN is shown when it is made, and kept nowhere.
import * as z from 'zod'
import { daySchema } from '../../protocol/days.ts'
import { staffCardDocument } from '../../protocol/documents/staff-card.ts'
import { cardIdSchema, countSchema, stationIdSchema, unitIdSchema } from '../../protocol/ids.ts'
import { plainTextSchema } from '../../protocol/plain-text.ts'

const { role, trainings } = staffCardDocument.body.shape

export const cardRowSchema = z.object({
  card: cardIdSchema,
  name: z.string().nullable(),
  role,
  validUntil: daySchema,
  trainings,
  rev: countSchema,
  /** `sent`: it was published to the station in its newest form. `sealed`: the station's kiosk gave a key to seal it to. */
  stations: z.array(
    z.object({
      station: stationIdSchema,
      name: z.string(),
      unit: unitIdSchema,
      sent: z.boolean(),
      sealed: z.boolean(),
    }),
  ),
  /** False for one that is also used at stations beyond the reader’s unit. */
  mayChange: z.boolean(),
})
export type CardRow = z.infer<typeof cardRowSchema>

export const cardsSchema = z.object({ unit: unitIdSchema, today: daySchema, cards: z.array(cardRowSchema) })
export type Cards = z.infer<typeof cardsSchema>

export const cardOrderSchema = z.object({
  name: plainTextSchema(60),
  role,
  validUntil: daySchema,
  trainings: trainings.max(20),
  stations: z.array(stationIdSchema).min(1).max(200),
})
export type CardOrder = z.infer<typeof cardOrderSchema>

/** The card as it shall be: a station that is not named has it no more. `rev` is the one seen last. */
export const cardChangeSchema = cardOrderSchema.extend({ rev: countSchema })
export type CardChange = z.infer<typeof cardChangeSchema>

/** Shown once. */
export const pinMadeSchema = z.object({ card: cardIdSchema, pin: z.string() })
export type PinMade = z.infer<typeof pinMadeSchema>
