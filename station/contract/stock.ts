// Stock as screens see it. Quantities are whole numbers of an item's issue unit; days are the federation's calendar days.
// How far a lot may be used is computed at each look from trusted now, never stored.
import * as z from 'zod'
import { daySchema, useByLabelSchema } from '../../protocol/days.ts'
import { itemDocument } from '../../protocol/documents/item.ts'
import {
  cardIdSchema,
  countSchema,
  entryNameSchema,
  instantSchema,
  slugSchema,
  stationIdSchema,
  textsSchema,
} from '../../protocol/ids.ts'
import { lotSchema, quantitySchema } from '../../protocol/stock-lines.ts'
import { defineCall } from './define-call.ts'
import { actSchema, sessionSchema } from './names.ts'
import { maxTaken } from './stock-bounds.ts'

/** An item of the catalogue: the county's document, or the built-in one. Its code is the document's id. */
export const itemSchema = itemDocument.body.extend({ id: slugSchema })
export type Item = z.infer<typeof itemSchema>

/**
 * How far a lot may be used, worst first: `recalled`, `expired` (past its label, or a unit past its days after opening),
 * `quarantined` (a person set it aside, or it has no date where it must have one), `red` (30 days or less), `amber` (90 or less),
 * `green`. The worst of its units gives the stage, so that what must go is not overlooked; `usable` says what may still be given out.
 */
export const lotStageSchema = z.enum(['recalled', 'expired', 'quarantined', 'red', 'amber', 'green'])
export type LotStage = z.infer<typeof lotStageSchema>

export const lotStateSchema = z.object({
  item: slugSchema,
  lot: lotSchema,
  /** Sum of its movements; below 0 when more left than the station had heard of. */
  onHand: z.int(),
  /** Of that, what may be given out now: none of a recalled or quarantined lot, and no unit that is past its days. */
  usable: z.int(),
  /** As printed; null where the package prints none. */
  usableUntil: useByLabelSchema.nullable(),
  /** The last day all of it may be used, opening counted in; null when nothing ends it. */
  effectiveUntil: daySchema.nullable(),
  /** Units that were opened and are still here, and when the oldest of them was. */
  opened: countSchema,
  openedOn: daySchema.nullable(),
  stage: lotStageSchema,
  /** Why a person set it aside, or `undated`; null when it is not set aside. */
  quarantine: slugSchema.nullable(),
  /** The county's words on a recall, where the lot is recalled and it has written any. */
  recall: textsSchema.nullable(),
})
export type LotState = z.infer<typeof lotStateSchema>

/** What a worker finds in the box: only what may be taken now. Nothing expired, recalled or set aside is in here. */
export const box = defineCall({
  input: z.object({}),
  output: z.object({
    now: instantSchema,
    day: daySchema,
    /** `available`: what the count says can be taken; 0 or less means "ask, or take what you see". */
    items: z.array(
      z.object({
        item: itemSchema,
        available: z.int(),
        /** The first lot to leave; null when the station knows no usable lot (then nothing can be taken). */
        next: z.object({ lot: lotSchema, effectiveUntil: daySchema.nullable() }).nullable(),
      }),
    ),
    /** Kinds of worker whom `containsEthanol` warns before anything else: they drive or ride. */
    drivers: z.array(slugSchema),
  }),
  problems: [],
})

/**
 * A worker takes something: lots leave first-expiry-first, and the last one below 0 when more is taken than the count knew.
 * `warned`: the person has seen the item's warnings; refused as `not-warned` where there is ethanol in it and they have not.
 */
export const take = defineCall({
  input: z.object({
    act: actSchema,
    item: slugSchema,
    qty: z.int().min(1).max(maxTaken),
    category: slugSchema.optional(),
    warned: z.boolean(),
  }),
  output: z.object({
    movement: entryNameSchema,
    lines: z.array(z.object({ item: slugSchema, lot: lotSchema, qty: quantitySchema })),
  }),
  problems: ['no-such-item', 'staff-only', 'nothing-usable', 'not-warned', 'cannot-record'],
})

export const undoTake = defineCall({
  input: z.object({ act: actSchema, takenBy: actSchema }),
  output: z.object({ movement: entryNameSchema }),
  problems: ['no-such-movement', 'too-late', 'cannot-record'],
})

export const itemStockSchema = z.object({
  item: itemSchema,
  onHand: z.int(),
  /** Of that, what may be given out now. */
  usable: z.int(),
  /** What should be here in this season: the kits', else the item's own; null when nobody said. */
  par: countSchema.nullable(),
  /** `none`, `low` (below par) or `enough`; `unknown` without a par. */
  level: z.enum(['none', 'low', 'enough', 'unknown']),
  /** A lot's sum is below 0: the next count settles it. */
  negative: z.boolean(),
  /** Lots with something on hand, or below 0; first to expire first. */
  lots: z.array(lotStateSchema),
})
export type ItemStock = z.infer<typeof itemStockSchema>

/**
 * Everything on the shelves: every item of the catalogue that is kept here or has ever moved here. `others`: the rest of the
 * catalogue, which may be received and asked for too.
 */
export const overview = defineCall({
  input: z.object({ session: sessionSchema }),
  output: z.object({
    now: instantSchema,
    day: daySchema,
    items: z.array(itemStockSchema),
    others: z.array(itemSchema),
  }),
  problems: ['not-signed-in'],
})

export const movementKinds = [
  'stock.received',
  'stock.taken',
  'stock.issued',
  'stock.counted',
  'stock.written-off',
  'stock.transferred',
  'stock.opened',
  'stock.quarantined',
  'stock.released',
] as const

export const movementSchema = z.object({
  name: entryNameSchema,
  kind: z.enum(movementKinds),
  at: instantSchema,
  by: z.string(),
  /** `qty` signed: what it adds to on hand; 0 for what moves nothing. `counted`: of a count. */
  lines: z.array(
    z.object({ item: slugSchema, lot: lotSchema, qty: z.int(), counted: countSchema.optional() }),
  ),
  /** Source, reason, destination, second card: what the entry says besides its lines. */
  source: slugSchema.optional(),
  donor: z.string().optional(),
  reason: slugSchema.optional(),
  to: stationIdSchema.optional(),
  second: cardIdSchema.optional(),
  voided: z.object({ reason: z.string() }).nullable(),
  /** A manager may still void it: of the open shift and not voided yet. */
  mayVoid: z.boolean(),
})
export type Movement = z.infer<typeof movementSchema>

/** Newest first. `search`: part of an item's code or of a lot; `before`: the last name of the page before. */
export const movements = defineCall({
  input: z.object({
    session: sessionSchema,
    item: slugSchema.optional(),
    kind: z.enum(movementKinds).optional(),
    search: z.string().max(64).optional(),
    before: entryNameSchema.optional(),
    limit: z.int().min(1).max(500).default(100),
  }),
  output: z.object({ movements: z.array(movementSchema), more: z.boolean() }),
  problems: ['not-signed-in'],
})
