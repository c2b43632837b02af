import * as z from 'zod'
import { daySchema } from '../days.ts'
import { slugSchema } from '../ids.ts'
import { plainTextSchema } from '../plain-text.ts'
import { defineDocument } from './define-document.ts'

/**
 * Who may sign in at a station, its id the card's. `sealed`: an age v1 file in base64, to the `sealTo` of each station it is for; in it
 * the JSON of a PinVerifier. So nobody who sees the feed can try PINs against it. `validUntil`: the last day, that day included.
 * A guest is manager-for-a-day. Trainings without an end have `validUntil` null.
 */
export const staffCardDocument = defineDocument({
  type: 'staff-card',
  body: z.object({
    role: z.enum(['manager', 'volunteer', 'guest']),
    name: plainTextSchema(60).optional(),
    sealed: z
      .string()
      .max(8_192)
      .regex(/^[A-Za-z0-9+/]+={0,2}$/),
    validUntil: daySchema,
    trainings: z.array(z.object({ kind: slugSchema, validUntil: daySchema.nullable() })).max(50),
  }),
})
