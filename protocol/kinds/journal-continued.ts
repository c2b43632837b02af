import * as z from 'zod'
import { countSchema, digestSchema, seqSchema, uuidSchema } from '../ids.ts'
import { defineKind } from './define-kind.ts'

/** First entry of an epoch that follows another: how far the old one had been delivered, and what could not be read. */
export const journalContinued = defineKind({
  kind: 'journal.continued',
  versions: {
    1: z.object({
      epoch: uuidSchema,
      delivered: countSchema,
      head: digestSchema.nullable(),
      damaged: z.array(seqSchema),
    }),
  },
})
