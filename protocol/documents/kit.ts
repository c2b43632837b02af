import * as z from 'zod'
import { slugSchema, textsSchema } from '../ids.ts'
import { maxQuantity } from '../stock-lines.ts'
import { defineDocument } from './define-document.ts'

/**
 * What a station should keep of each item in some months of the year; its id a slug (`summer`). It goes before the items' own `par`
 * in these months; an item it does not name keeps its own. 0 says that none is to be kept. Two kits for one month: the higher goes.
 */
export const kitDocument = defineDocument({
  type: 'kit',
  body: z.object({
    name: textsSchema,
    months: z.array(z.int().min(1).max(12)).min(1).max(12),
    pars: z
      .array(z.object({ item: slugSchema, qty: z.int().min(0).max(maxQuantity) }))
      .min(1)
      .max(500),
  }),
})
