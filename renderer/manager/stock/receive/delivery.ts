import * as z from 'zod'
import { entryNameSchema } from '../../../../protocol/ids.ts'
import type { OutputOf } from '../../../../station/contract/calls.ts'
import type { Restock } from '../../../../station/contract/restocks.ts'
import type { ItemStock } from '../../../../station/contract/stock.ts'
import { nothingTyped, parseQty, splitQty } from '../fields/typed-qty.ts'
import type { DraftLine } from './draft-lines.ts'
import { draftLineSchema, findItem } from './draft-lines.ts'
import type { ScannedCode } from './scan/parse-code.ts'
import { sources } from './sources.ts'

/** A delivery as it is being put together. `next`: the next line's key. */
export const deliverySchema = z.object({
  source: z.enum(sources),
  donor: z.string(),
  from: z.string(),
  restock: entryNameSchema.nullable(),
  lines: z.array(draftLineSchema).readonly(),
  next: z.number(),
})
export type Delivery = z.infer<typeof deliverySchema>

export const emptyDelivery: Delivery = {
  source: 'union',
  donor: '',
  from: '',
  restock: null,
  lines: [],
  next: 1,
}

type NewLine = Omit<DraftLine, 'key'>
type Stocks = ReadonlyMap<string, ItemStock>

export const blankLine: NewLine = {
  row: null,
  item: null,
  said: '',
  lot: '',
  until: '',
  qty: nothingTyped,
  told: null,
}

/** With these lines at its end. */
export function addLines(delivery: Delivery, lines: readonly NewLine[]): Delivery {
  const added = lines.map((line, at) => ({ ...line, key: String(delivery.next + at) }))
  return { ...delivery, lines: [...delivery.lines, ...added], next: delivery.next + lines.length }
}

export function changeLine(delivery: Delivery, line: DraftLine): Delivery {
  return { ...delivery, lines: delivery.lines.map((one) => (one.key === line.key ? line : one)) }
}

export function dropLine(delivery: Delivery, key: string): Delivery {
  return { ...delivery, lines: delivery.lines.filter((line) => line.key !== key) }
}

/** A delivery note as it was read: its good lines and its faulty ones, in the order of their rows. */
export function linesOfNote(
  { lines, faults }: OutputOf<'stock.readDeliveryNote'>,
  stocks: Stocks,
): NewLine[] {
  const packSize = (item: string | null) => (item === null ? 1 : (stocks.get(item)?.item.packSize ?? 1))
  const good = lines.map(({ row, item, lot, usableUntil, qty }) => ({
    ...blankLine,
    row,
    item,
    lot: lot ?? '',
    until: usableUntil ?? '',
    qty: splitQty(qty, packSize(item)),
  }))
  const read = new Set(good.map(({ row }) => row))
  const faulty = faults
    // A row with two faults is one line to mend; one that is only warned about is among the good.
    .filter(({ row }, at) => !read.has(row) && faults.findIndex((other) => other.row === row) === at)
    .map(({ row, fault, cells }) => ({
      ...blankLine,
      row,
      item: findItem(cells.item, stocks),
      said: cells.item,
      lot: cells.lot,
      until: cells.usableUntil,
      qty: { packs: '', units: cells.qty.trim() },
      told: fault,
    }))
  return [...good, ...faulty].sort((one, other) => one.row - other.row)
}

/** What is on its way, still without lots and dates: those are read from the packages. */
export function linesOfRestock({ lines, granted, arrived }: Restock, stocks: Stocks): NewLine[] {
  return (granted ?? lines).flatMap(({ item, qty }) => {
    const come = arrived.filter((line) => line.item === item).reduce((sum, line) => sum + line.qty, 0)
    if (qty <= come) return []
    return [{ ...blankLine, item, qty: splitQty(qty - come, stocks.get(item)?.item.packSize ?? 1) }]
  })
}

/**
 * One more package scanned: added to the line of the same lot and label; else it fills in a line of that item that still has no lot;
 * else it is a line of its own. Says which line it went to.
 */
export function addScanned(
  delivery: Delivery,
  { code, item, units, packSize }: { code: ScannedCode; item: string; units: number; packSize: number },
): { delivery: Delivery; key: string } {
  const [lot, until] = [code.lot ?? '', code.usableUntil ?? '']
  const ofItem = delivery.lines.filter((line) => line.item === item)
  const same = ofItem.find((line) => line.lot.trim() === lot && line.until.trim() === until)
  const open = ofItem.find((line) => line.lot.trim() === '' && line.until.trim() === '')
  if (same !== undefined && (lot !== '' || until !== '')) {
    const had = parseQty(same.qty, packSize)
    const qty = splitQty(('qty' in had ? had.qty : 0) + units, packSize)
    return { delivery: changeLine(delivery, { ...same, qty }), key: same.key }
  }
  if (open !== undefined && lot !== '') {
    // An expected quantity stands until a person says otherwise.
    const qty = 'qty' in parseQty(open.qty, packSize) ? open.qty : splitQty(units, packSize)
    return { delivery: changeLine(delivery, { ...open, lot, until, qty }), key: open.key }
  }
  const key = String(delivery.next)
  const line = { ...blankLine, item, lot, until, qty: splitQty(units, packSize) }
  return { delivery: addLines(delivery, [line]), key }
}
