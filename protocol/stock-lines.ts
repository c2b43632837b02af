// The lines that every movement of stock is made of. An item is a slug of the catalogue; a reader takes one it does not know.
import * as z from 'zod'
import { useByLabelSchema } from './days.ts'
import { slugSchema } from './ids.ts'
import { printedCodeSchema } from './plain-text.ts'

/** The most of one item that one line may move: a lorry of paper cups, and no typing error of six digits. */
export const maxQuantity = 99_999

/** The most, either way, that a count may name of one lot: many receipts add up. */
export const maxOnHand = 9_999_999

/** 100 lines of the longest codes are some 30 KiB, half an entry. A longer delivery note is several entries. */
export const maxStockLines = 100

export const quantitySchema = z.int().min(1).max(maxQuantity)

/**
 * The lot as printed, or null where the package prints none (cups, scissors). Within a station an item's lot has one use-by label:
 * goods with a date and no number (bottled water) are to be entered with the printed date as their lot.
 */
export const lotSchema = printedCodeSchema(64).nullable()

/** So many of one lot, in the item's issue unit. */
export const movedLineSchema = z.object({ item: slugSchema, lot: lotSchema, qty: quantitySchema })

/** So many that came in, with the label of their package; null where it prints none. */
export const receivedLineSchema = movedLineSchema.extend({ usableUntil: useByLabelSchema.nullable() })

/** So many wished for, of whatever lot. */
export const wishedLineSchema = z.object({ item: slugSchema, qty: quantitySchema })

/**
 * A lot counted: `expected` is the sum of its movements as the host knew it at the commit, so that counted − expected is the movement
 * whatever arrives late. It may be negative: more was taken than the host had heard of.
 */
export const countedLineSchema = z.object({
  item: slugSchema,
  lot: lotSchema,
  expected: z.int().min(-maxOnHand).max(maxOnHand),
  counted: z.int().min(0).max(maxOnHand),
})

export const movedLinesSchema = z.array(movedLineSchema).min(1).max(maxStockLines)

/** True when no lot of an item stands in two of the lines. */
export function eachLotOnce(lines: readonly { item: string; lot: string | null }[]): boolean {
  return new Set(lines.map(({ item, lot }) => JSON.stringify([item, lot]))).size === lines.length
}
