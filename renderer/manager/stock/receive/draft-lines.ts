import * as z from 'zod'
import { lastDayOfLabel } from '../../../../protocol/lot-stages.ts'
import { lotSchema } from '../../../../protocol/stock-lines.ts'
import type { InputOf, WrongLine } from '../../../../station/contract/calls.ts'
import type { ItemStock } from '../../../../station/contract/stock.ts'
import type { LineFault } from '../../../../station/contract/stock-moves.ts'
import { lineFaultSchema } from '../../../../station/contract/stock-moves.ts'
import { parseLabel } from '../fields/typed-label.ts'
import type { QtyFault } from '../fields/typed-qty.ts'
import { parseQty } from '../fields/typed-qty.ts'

/**
 * One line of a delivery as it stands on the screen, right or not. `row`: in the delivery note, where it came from one. `item`: null
 * while nobody has said which; `said`: what the note says where it names none that we know. `told`: what the host found wrong with
 * the row, until a person has mended it.
 */
export const draftLineSchema = z.object({
  key: z.string(),
  row: z.number().nullable(),
  item: z.string().nullable(),
  said: z.string(),
  lot: z.string(),
  until: z.string(),
  qty: z.object({ packs: z.string(), units: z.string() }),
  told: lineFaultSchema.nullable(),
})
export type DraftLine = z.infer<typeof draftLineSchema>

export type NoteLine = InputOf<'stock.receive'>['lines'][number]
export type FieldFaults = Partial<
  Record<'item' | 'lot' | 'until' | 'row', LineFault | 'other-label-before'> & { qty: QtyFault }
>

/** A line held against what an item needs: as it will be received, or what is wrong beside which field. `warn`: received all the same. */
export type CheckedLine =
  | { ok: true; line: NoteLine; warn: LineFault | null }
  | { ok: false; faults: FieldFaults }

/** `stocks`: by item. `day`: today, for what has expired before it arrives. */
export function checkLine(
  draft: DraftLine,
  { stocks, day }: { stocks: ReadonlyMap<string, ItemStock>; day: string },
): CheckedLine {
  const stock = draft.item === null ? undefined : stocks.get(draft.item)
  const faults: FieldFaults = {}
  if (stock === undefined) {
    const row = draft.told !== null && isOfTheRow(draft.told) ? { row: draft.told } : {}
    return { ok: false, faults: { ...row, item: 'unknown-item' } }
  }
  const { item } = stock
  if (item.access === 'excluded') faults.item = 'excluded-item'

  const [typedLot, typedUntil] = [draft.lot.trim(), draft.until.trim()]
  const due = item.expiry === 'lot'
  if (typedLot === '' ? due : !lotSchema.safeParse(typedLot).success)
    faults.lot = typedLot === '' ? 'lot-missing' : 'bad-lot'
  const usableUntil = typedUntil === '' ? null : parseLabel(typedUntil)
  if (usableUntil === null && (due || typedUntil !== ''))
    faults.until = typedUntil === '' ? 'date-missing' : 'bad-date'

  const lot = typedLot === '' ? null : typedLot
  const before = stock.lots.find((one) => one.lot === lot)
  if (faults.lot === undefined && faults.until === undefined && before !== undefined)
    if (lastDayOfLabel(before.usableUntil) !== lastDayOfLabel(usableUntil))
      faults.until = 'other-label-before'

  const parsed = parseQty(draft.qty, item.packSize ?? 1)
  if ('fault' in parsed) faults.qty = parsed.fault
  // What the host saw, and no field of ours shows, stands until a person has mended the line.
  const isSeen = Object.keys(faults).length > 0
  if (draft.told !== null && draft.told !== 'expired-already' && (isOfTheRow(draft.told) || !isSeen))
    faults.row = draft.told
  if ('fault' in parsed || Object.keys(faults).length > 0) return { ok: false, faults }
  const last = lastDayOfLabel(usableUntil)
  return {
    ok: true,
    line: { item: item.id, lot, usableUntil, qty: parsed.qty },
    warn: last !== null && last < day ? 'expired-already' : null,
  }
}

/** All lines held against their items, and against each other: within one delivery, too, a lot has one label. */
export function checkLines(
  drafts: readonly DraftLine[],
  known: { stocks: ReadonlyMap<string, ItemStock>; day: string },
): { line: DraftLine; is: CheckedLine }[] {
  const labels = new Map<string, string | null>()
  return drafts.map((line) => {
    const is = checkLine(line, known)
    if (!is.ok) return { line, is }
    const lot = JSON.stringify([is.line.item, is.line.lot])
    const last = lastDayOfLabel(is.line.usableUntil)
    const before = labels.get(lot)
    if (before !== undefined && before !== last)
      return { line, is: { ok: false, faults: { until: 'other-label-before' } } }
    labels.set(lot, last)
    return { line, is }
  })
}

/** Lines of which the host refused one: it is named by its place among those that were sent. */
export function withTold(
  lines: readonly DraftLine[],
  sent: readonly string[],
  wrong: WrongLine | null,
): readonly DraftLine[] {
  const fault = lineFaultSchema.safeParse(wrong?.fault)
  const key = wrong === null ? undefined : sent[wrong.at]
  if (key === undefined || !fault.success) return lines
  return lines.map((line) => (line.key === key ? { ...line, told: fault.data } : line))
}

/** Faults that no single field of ours shows. */
function isOfTheRow(fault: LineFault): boolean {
  return fault === 'too-many-columns' || fault === 'too-few-columns'
}

/** The item a note's cell means: by code, id, or name in any language; null when none or several. */
export function findItem(cell: string, stocks: ReadonlyMap<string, ItemStock>): string | null {
  const wanted = cell.trim().toLowerCase()
  if (wanted === '') return null
  const found = [...stocks.values()].filter(({ item }) =>
    [item.id, item.code ?? '', ...Object.values(item.name)].some((text) => text.toLowerCase() === wanted),
  )
  return found.length === 1 ? (found[0]?.item.id ?? null) : null
}
