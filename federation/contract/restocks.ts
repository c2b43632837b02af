// Restock requests: what stations asked their county for, what the county answered, and what arrived.
import * as z from 'zod'
import { daySchema } from '../../protocol/days.ts'
import {
  countSchema,
  entryNameSchema,
  instantSchema,
  stationIdSchema,
  unitIdSchema,
} from '../../protocol/ids.ts'
import { plainTextSchema } from '../../protocol/plain-text.ts'
import { maxStockLines, movedLineSchema, wishedLineSchema } from '../../protocol/stock-lines.ts'

/** `requested` (nobody answered) · `approved` · `refused` · `shipped` · `received` (goods came that name the request). */
export const restockStateSchema = z.enum(['requested', 'approved', 'refused', 'shipped', 'received'])
export type RestockState = z.infer<typeof restockStateSchema>

export const restockRowSchema = z.object({
  /** Its name: the station, and the entry of its origin there. */
  station: stationIdSchema,
  ...entryNameSchema.shape,
  stationName: z.string(),
  unit: unitIdSchema,
  /** By the station's clock, and never later than it came here. */
  askedAt: instantSchema,
  lines: z.array(wishedLineSchema),
  state: restockStateSchema,
  /** Revision of the county's answer; 0 before there is one. Whoever answers says which one they have seen. */
  rev: countSchema,
  answeredAt: instantSchema.nullable(),
  /** Granted or sent; null before the first answer. */
  granted: z.array(wishedLineSchema).nullable(),
  expectedOn: daySchema.nullable(),
  note: z.string().nullable(),
  /** The station has the answer: its feed has come as far. False before there is one. */
  known: z.boolean(),
  arrivals: z.array(z.object({ at: instantSchema, lines: z.array(movedLineSchema) })),
})
export type RestockRow = z.infer<typeof restockRowSchema>

/** `open`: still to be answered, sent or received, the 500 asked first, in that order. `closed`: the last 100 others, newest first. */
export const restocksSchema = z.object({
  unit: unitIdSchema,
  at: instantSchema,
  open: z.array(restockRowSchema),
  closed: z.array(restockRowSchema),
})
export type Restocks = z.infer<typeof restocksSchema>

const linesSchema = z
  .array(wishedLineSchema)
  .min(1)
  .max(maxStockLines)
  .refine(
    (lines) => new Set(lines.map(({ item }) => item)).size === lines.length,
    'an item stands in it twice',
  )
const noteSchema = plainTextSchema(200)
const seen = { rev: countSchema }

/** The county's answer. What is refused needs a reason; what is sent may say when it comes. */
export const restockAnswerSchema = z.discriminatedUnion('state', [
  z.object({ ...seen, state: z.literal('approved'), lines: linesSchema, note: noteSchema.optional() }),
  z.object({ ...seen, state: z.literal('refused'), note: noteSchema }),
  z.object({
    ...seen,
    state: z.literal('shipped'),
    lines: linesSchema,
    expectedOn: daySchema.optional(),
    note: noteSchema.optional(),
  }),
])
export type RestockAnswer = z.infer<typeof restockAnswerSchema>
