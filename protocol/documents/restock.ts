import * as z from 'zod'
import { daySchema } from '../days.ts'
import { entryNameSchema, stationIdSchema } from '../ids.ts'
import { plainTextSchema } from '../plain-text.ts'
import { maxStockLines, wishedLineSchema } from '../stock-lines.ts'
import { defineDocument } from './define-document.ts'

/**
 * The county's answer to a `restock.requested`, its id `<epoch>-<seq>` of that entry; each step is a new revision. `lines`: what was
 * granted, or what is on its way; it may be less than was asked for. A request that was refused has none. The delivery itself is the
 * station's `stock.received` that names the request.
 */
export const restockDocument = defineDocument({
  type: 'restock',
  body: z.object({
    station: stationIdSchema,
    restock: entryNameSchema,
    state: z.enum(['approved', 'refused', 'shipped']),
    lines: z.array(wishedLineSchema).max(maxStockLines),
    expectedOn: daySchema.optional(),
    note: plainTextSchema(200).optional(),
  }),
})
