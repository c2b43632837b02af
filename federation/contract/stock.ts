// What lies on the shelves of a unit's stations now, as the county sees it: the sum of every movement that has arrived, by lot. What a
// station should keep is not said here: its kits and items are in the catalogue, the rule in protocol/par-levels.ts.
import * as z from 'zod'
import { daySchema, useByLabelSchema } from '../../protocol/days.ts'
import { countSchema, instantSchema, slugSchema, stationIdSchema, unitIdSchema } from '../../protocol/ids.ts'
import { lotStages } from '../../protocol/lot-stages.ts'
import { lotSchema } from '../../protocol/stock-lines.ts'

/** Days back from today, today included, over which differences of counts are added up. */
export const driftDays = 90

/** The most lots of an item that are named; the rest is only counted. A real shelf has a dozen. */
export const maxLotsShown = 100

export const stockLotSchema = z.object({
  lot: lotSchema,
  /** Below 0 when more left than was heard of. */
  onHand: z.int(),
  /** As the first receipt that still counts says; null where the package prints none, or the receipt is still to come. */
  usableUntil: useByLabelSchema.nullable(),
  /** The last day of the label. What one opened unit of the lot still keeps is for its station to say. */
  effectiveUntil: daySchema.nullable(),
  /** When a unit of it was opened last; null when none was. */
  openedOn: daySchema.nullable(),
  stage: z.enum(lotStages),
  /** Why a person set it aside; null when nobody did. */
  quarantine: slugSchema.nullable(),
})
export type StockLot = z.infer<typeof stockLotSchema>

export const stockItemSchema = z.object({
  item: slugSchema,
  onHand: z.int(),
  /** Of that, what may be given out today: green, amber and red lots. */
  usable: z.int(),
  /** A lot's sum is below 0: the next count settles it. */
  negative: z.boolean(),
  /** Lots with something on hand in each of these stages: 90 days or less left (30 or less among them), past their day, called back. */
  expiring: countSchema,
  expired: countSchema,
  recalled: countSchema,
  /** Counted less expected, added up over the last 90 days: below 0, more went than was written down. */
  drift: z.int(),
  /** Lots with something on hand, or below 0; first to expire first. */
  lots: z.array(stockLotSchema),
  /** Lots beyond those named. */
  furtherLots: countSchema,
})
export type StockItem = z.infer<typeof stockItemSchema>

export const stationStockSchema = z.object({
  station: stationIdSchema,
  name: z.string(),
  unit: unitIdSchema,
  /** Nothing before this instant is still missing; null when nothing ever came. */
  coveredThrough: instantSchema.nullable(),
  /** Items with anything on hand, below 0, or counted otherwise than expected; by code. */
  items: z.array(stockItemSchema),
})
export type StationStock = z.infer<typeof stationStockSchema>

/** Items marked sensitive are left out, until small counts can be kept back: a shelf looked at twice tells what was taken. */
export const stockSchema = z.object({
  unit: unitIdSchema,
  at: instantSchema,
  /** The day the stages are reckoned for, in the federation's time zone. */
  day: daySchema,
  timeZone: z.string(),
  stations: z.array(stationStockSchema),
})
export type Stock = z.infer<typeof stockSchema>
