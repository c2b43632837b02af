import * as z from 'zod'
import { daySchema } from '../days.ts'
import { slugSchema, textsSchema } from '../ids.ts'
import { lotSchema } from '../stock-lines.ts'
import { defineDocument } from './define-document.ts'

/**
 * A lot that must not be taken any more; `lot` null: no lot of the item, those without a number included. Withdrawing the document
 * ends the recall. `since`: the day it was called; `words`: why, and what to do with it, for the people at the station.
 */
export const recallDocument = defineDocument({
  type: 'recall',
  body: z.object({
    item: slugSchema,
    lot: lotSchema,
    since: daySchema.optional(),
    words: textsSchema.optional(),
  }),
})
