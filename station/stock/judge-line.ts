import { lastDayOfLabel } from '../../protocol/lot-stages.ts'
import { maxOnHand } from '../../protocol/stock-lines.ts'
import type { Item } from '../contract/stock.ts'
import type { LineFault } from '../contract/stock-moves.ts'

/** A line of goods that come in. */
export type ReceivedLine = { item: string; lot: string | null; usableUntil: string | null; qty: number }

/** What is known of its lot: sum of its movements, and its label (undefined where it was never received). */
export type KnownLot = { onHand: number; label: string | null | undefined }

/** Why a line of goods cannot be received, or undefined. An old date is no fault: such goods come, and are then written off. */
export function faultOfLine(
  { lot, usableUntil, qty }: ReceivedLine,
  item: Item | undefined,
  known: KnownLot,
): LineFault | undefined {
  if (!item) return 'unknown-item'
  if (item.access === 'excluded') return 'excluded-item'
  if (item.expiry === 'lot' && lot === null) return 'lot-missing'
  if (item.expiry === 'lot' && usableUntil === null) return 'date-missing'
  const isRelabelled =
    known.label !== undefined && lastDayOfLabel(known.label) !== lastDayOfLabel(usableUntil)
  if (isRelabelled) return 'other-label-before'
  return known.onHand + qty > maxOnHand ? 'too-much' : undefined
}

export type JudgedLine = ReceivedLine & { fault: LineFault | undefined }

/** Judges lines one after the other: a lot that comes twice must have one label, and together fit into a count. */
export function judgeLines(
  lines: readonly ReceivedLine[],
  ask: { find: (id: string) => Item | undefined; known: (item: string, lot: string | null) => KnownLot },
): JudgedLine[] {
  const seen = new Map<string, KnownLot>()
  return lines.map((line) => {
    const key = JSON.stringify([line.item, line.lot])
    const known = seen.get(key) ?? ask.known(line.item, line.lot)
    const fault = faultOfLine(line, ask.find(line.item), known)
    if (!fault) seen.set(key, { onHand: known.onHand + line.qty, label: known.label ?? line.usableUntil })
    return { ...line, fault }
  })
}
