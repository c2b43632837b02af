import * as z from 'zod'
import { referenceSchema, slugSchema, stationIdSchema } from '../ids.ts'
import { plainTextSchema } from '../plain-text.ts'
import { maxStockLines, receivedLineSchema } from '../stock-lines.ts'
import { defineKind } from './define-kind.ts'

/**
 * Goods came in. `source`: `union`, `purchase`, `donation` or `transfer`; `donor` an organisation that wishes to be named, never a
 * private person. The county closes what it sent by two members: `restock` names the request that this answers (wholly or in
 * part), `from` the station that a transfer left.
 */
export const stockReceived = defineKind({
  kind: 'stock.received',
  versions: {
    1: z.object({
      source: slugSchema,
      donor: plainTextSchema(120).optional(),
      restock: referenceSchema.optional(),
      from: stationIdSchema.optional(),
      lines: z.array(receivedLineSchema).min(1).max(maxStockLines),
    }),
  },
})
