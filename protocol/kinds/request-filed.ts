import * as z from 'zod'
import { digestSchema, officeIdSchema, slugSchema } from '../ids.ts'
import { defineKind } from './define-kind.ts'

/** Base64 of what is sealed: with it, and all that stands around it, an entry's line stays below 64 KiB. */
export const maxSealedText = 49_152

/**
 * A worker asks an office for something. `facts` holds only what may be counted (category, urgency, kind of worker); name, phone, words
 * and language are in `sealed`, base64 of an age v1 file that the screen made to the office's recipients of the month. `finger` is
 * SHA-256 of the ticket's code (protocol/ticket.ts). `consent`: which notice was shown, and the recipient it named; absent where
 * nothing personal was asked.
 */
export const requestFiled = defineKind({
  kind: 'request.filed',
  versions: {
    1: z.object({
      finger: digestSchema,
      form: slugSchema,
      formRev: z.int().min(1),
      office: officeIdSchema,
      facts: z.object({
        category: slugSchema.optional(),
        urgency: slugSchema.optional(),
        worker: slugSchema.optional(),
      }),
      sealed: z.base64().max(maxSealedText),
      consent: z
        .object({ notice: slugSchema, noticeRev: z.int().min(1), recipient: officeIdSchema })
        .optional(),
    }),
  },
})
