import * as z from 'zod'
import { textsSchema } from '../ids.ts'
import { defineDocument } from './define-document.ts'

/** A kind of worker, its id a slug. `order`: place on the check-in page, most used first. `drives` turns on the alcohol warning. */
export const categoryDocument = defineDocument({
  type: 'category',
  body: z.object({
    name: textsSchema,
    group: z.enum(['traditional', 'nef', 'flexible', 'other']),
    order: z.int().min(1),
    pictogram: z.string().optional(),
    drives: z.boolean().optional(),
  }),
})
