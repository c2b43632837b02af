// What staff do to stock. Every call needs a session; what its role may not do is refused as `not-allowed`.
import * as z from 'zod'
import { daySchema, useByLabelSchema } from '../../protocol/days.ts'
import {
  cardIdSchema,
  countSchema,
  entryNameSchema,
  slugSchema,
  stationIdSchema,
  textsSchema,
} from '../../protocol/ids.ts'
import { pinSchema } from '../../protocol/pin-verifier.ts'
import { plainTextSchema } from '../../protocol/plain-text.ts'
import { lotSchema, maxOnHand, maxStockLines, quantitySchema } from '../../protocol/stock-lines.ts'
import { defineCall } from './define-call.ts'
import { actSchema, sessionSchema } from './names.ts'

/** The most lines of one delivery note; beyond 100 they become several entries of one act. */
export const maxNoteLines = 5_000

export const noteLineSchema = z.object({
  item: slugSchema,
  lot: lotSchema,
  usableUntil: useByLabelSchema.nullable(),
  qty: quantitySchema,
})

/**
 * Goods came in. Refused whole, with `bad-lines` and the first such line (a `LineFault`), when an item must have a lot or a date and the line has none, when it is excluded
 * here, or when a lot is said to have another label than before.
 */
export const receive = defineCall({
  input: z.object({
    session: sessionSchema,
    act: actSchema,
    source: slugSchema,
    donor: plainTextSchema(120).optional(),
    restock: entryNameSchema.optional(),
    from: stationIdSchema.optional(),
    lines: z.array(noteLineSchema).min(1).max(maxNoteLines),
  }),
  output: z.object({ movements: z.array(entryNameSchema) }),
  problems: ['not-signed-in', 'not-allowed', 'bad-lines', 'cannot-record'],
})

/** What is wrong with a line of a delivery note; a closed list, for the screen to translate. */
export const lineFaultSchema = z.enum([
  'unknown-item',
  'excluded-item',
  'no-quantity',
  'bad-quantity',
  'too-much',
  'lot-missing',
  'bad-lot',
  'date-missing',
  'bad-date',
  'expired-already',
  'other-label-before',
  'too-many-columns',
  'too-few-columns',
])
export type LineFault = z.infer<typeof lineFaultSchema>

/**
 * Reads a delivery note (CSV; UTF-8 with or without BOM, UTF-16 with BOM, or GB18030) without writing anything. Columns by their headings, Chinese
 * or English, in any order: item (code, id or name in any language), lot, usable until, quantity. `expired-already` is a warning of
 * a line that is still in `lines`; the other faults leave theirs out.
 */
export const readDeliveryNote = defineCall({
  input: z.object({ session: sessionSchema, fileBase64: z.base64().max(900_000) }),
  output: z.object({
    encoding: z.enum(['utf-8', 'utf-16', 'gb18030']),
    lines: z.array(noteLineSchema.extend({ row: z.int().min(1) })),
    faults: z.array(
      z.object({
        row: z.int().min(1),
        fault: lineFaultSchema,
        column: z.string().nullable(),
        text: z.string(),
        /** The row as it was read, so that a person can mend it on the screen; '' where it has no such cell. */
        cells: z.object({ item: z.string(), lot: z.string(), usableUntil: z.string(), qty: z.string() }),
      }),
    ),
  }),
  problems: ['not-signed-in', 'not-allowed', 'not-a-note', 'too-long'],
})

/** Lines where the lot may be left open: the host chooses first-expiry-first. */
const openLineSchema = z.object({ item: slugSchema, lot: lotSchema.optional(), qty: quantitySchema })
const movedSchema = z.object({
  movement: entryNameSchema,
  lines: z.array(z.object({ item: slugSchema, lot: lotSchema, qty: quantitySchema })),
})

export const issue = defineCall({
  input: z.object({
    session: sessionSchema,
    act: actSchema,
    lines: z.array(openLineSchema).min(1).max(maxStockLines),
    category: slugSchema.optional(),
    warned: z.boolean(),
  }),
  output: movedSchema,
  problems: [
    'not-signed-in',
    'not-allowed',
    'no-such-item',
    'not-to-be-taken',
    'nothing-usable',
    'not-enough',
    'not-warned',
    'too-long',
    'cannot-record',
  ],
})

/**
 * A count: what is really there, lot by lot. `expected` of each line is what the host knows at the commit. `second`: the other
 * person and their PIN, due when a line is of a medicine (`second-person`); it must be another card than the session's.
 */
export const count = defineCall({
  input: z.object({
    session: sessionSchema,
    act: actSchema,
    lines: z
      .array(z.object({ item: slugSchema, lot: lotSchema, counted: z.int().min(0).max(maxOnHand) }))
      .min(1)
      .max(maxStockLines),
    second: z.object({ card: cardIdSchema, pin: pinSchema }).optional(),
  }),
  output: z.object({
    movement: entryNameSchema,
    lines: z.array(
      z.object({ item: slugSchema, lot: lotSchema, expected: z.int(), counted: countSchema, drift: z.int() }),
    ),
  }),
  problems: [
    'not-signed-in',
    'not-allowed',
    'no-such-item',
    'second-person',
    'wrong-pin',
    'locked-out',
    'bad-lines',
    'cannot-record',
  ],
})

/** One unit of a lot was opened today, or on an earlier day (never a later one). */
export const open = defineCall({
  input: z.object({
    session: sessionSchema,
    act: actSchema,
    item: slugSchema,
    lot: lotSchema,
    openedOn: daySchema,
  }),
  output: z.object({ movement: entryNameSchema }),
  problems: ['not-signed-in', 'not-allowed', 'no-such-lot', 'not-to-be-taken', 'bad-date', 'cannot-record'],
})

export const writeOffReasons = ['expired', 'damaged', 'recalled', 'lost'] as const

/** `confirmed`: the second step. A write-off cannot be had by one tap. */
export const writeOff = defineCall({
  input: z.object({
    session: sessionSchema,
    act: actSchema,
    reason: z.enum(writeOffReasons),
    lines: z
      .array(z.object({ item: slugSchema, lot: lotSchema, qty: quantitySchema }))
      .min(1)
      .max(maxStockLines),
    confirmed: z.literal(true),
  }),
  output: z.object({ movement: entryNameSchema }),
  problems: ['not-signed-in', 'not-allowed', 'no-such-lot', 'not-enough', 'cannot-record'],
})

export const quarantineReasons = ['damaged', 'relabelled', 'undated', 'returned', 'doubtful'] as const

export const quarantine = defineCall({
  input: z.object({
    session: sessionSchema,
    act: actSchema,
    item: slugSchema,
    lot: lotSchema,
    reason: z.enum(quarantineReasons),
  }),
  output: z.object({ movement: entryNameSchema }),
  problems: ['not-signed-in', 'not-allowed', 'no-such-lot', 'cannot-record'],
})

export const release = defineCall({
  input: z.object({ session: sessionSchema, act: actSchema, item: slugSchema, lot: lotSchema }),
  output: z.object({ movement: entryNameSchema }),
  problems: ['not-signed-in', 'not-allowed', 'no-such-lot', 'not-quarantined', 'cannot-record'],
})

export const transfer = defineCall({
  input: z.object({
    session: sessionSchema,
    act: actSchema,
    to: stationIdSchema,
    lines: z.array(openLineSchema).min(1).max(maxStockLines),
  }),
  output: movedSchema,
  problems: [
    'not-signed-in',
    'not-allowed',
    'no-such-item',
    'not-to-be-taken',
    'nothing-usable',
    'not-enough',
    'own-station',
    'too-long',
    'cannot-record',
  ],
})

/** Where goods may be sent: the stations of this unit, as the county names them. Any other goes by its number. */
export const destinations = defineCall({
  input: z.object({ session: sessionSchema }),
  output: z.object({
    stations: z.array(z.object({ id: stationIdSchema, name: textsSchema, address: textsSchema.optional() })),
  }),
  problems: ['not-signed-in'],
})

export const voidReasons = ['mistake', 'twice', 'wrong-item', 'wrong-quantity', 'other'] as const

/** Staff takes a movement back, within the shift it was made in. */
export const voidMovement = defineCall({
  input: z.object({
    session: sessionSchema,
    act: actSchema,
    movement: entryNameSchema,
    reason: z.enum(voidReasons),
  }),
  output: z.object({ movement: entryNameSchema }),
  problems: [
    'not-signed-in',
    'not-allowed',
    'no-such-movement',
    'voided-already',
    'not-this-shift',
    'cannot-record',
  ],
})
