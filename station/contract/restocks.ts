import * as z from 'zod'
import { daySchema } from '../../protocol/days.ts'
import { entryNameSchema, instantSchema, slugSchema } from '../../protocol/ids.ts'
import { maxStockLines, quantitySchema } from '../../protocol/stock-lines.ts'
import { defineCall } from './define-call.ts'
import { actSchema, sessionSchema } from './names.ts'

const wishedLinesSchema = z
  .array(z.object({ item: slugSchema, qty: quantitySchema }))
  .min(1)
  .max(maxStockLines)

/** Asks the county for goods; goes out at once when there is a network. */
export const request = defineCall({
  input: z.object({ session: sessionSchema, act: actSchema, lines: wishedLinesSchema }),
  output: z.object({ restock: entryNameSchema }),
  problems: ['not-signed-in', 'not-allowed', 'no-such-item', 'cannot-record'],
})

/**
 * `requested` (the county has not answered) · `approved` · `refused` · `shipped` (an expected delivery) · `received` (goods came that
 * name it; `arrived` says how many of each).
 */
export const restockSchema = z.object({
  name: entryNameSchema,
  at: instantSchema,
  lines: z.array(z.object({ item: slugSchema, qty: quantitySchema })),
  state: z.enum(['requested', 'approved', 'refused', 'shipped', 'received']),
  /** What the county granted or sent; absent before its answer. */
  granted: z.array(z.object({ item: slugSchema, qty: quantitySchema })).optional(),
  expectedOn: daySchema.optional(),
  note: z.string().optional(),
  arrived: z.array(z.object({ item: slugSchema, qty: quantitySchema })),
})
export type Restock = z.infer<typeof restockSchema>

/** Newest first: those still open, and the last 100 that are not. */
export const list = defineCall({
  input: z.object({ session: sessionSchema }),
  output: z.object({ restocks: z.array(restockSchema) }),
  problems: ['not-signed-in'],
})
