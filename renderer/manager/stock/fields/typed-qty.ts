import { maxQuantity } from '../../../../protocol/stock-lines.ts'

/** How many, as it is being typed: whole packages and single units. Either may be empty. */
export type TypedQty = { packs: string; units: string }

export type QtyFault = 'no-quantity' | 'bad-quantity' | 'too-much'

export const nothingTyped: TypedQty = { packs: '', units: '' }

/** The units that packages and singles make together; fractions, signs and letters are none. */
export function parseQty(
  { packs, units }: TypedQty,
  packSize: number,
): { qty: number } | { fault: QtyFault } {
  const typed = [packs, units].map((text) => text.trim())
  if (typed.every((text) => text === '')) return { fault: 'no-quantity' }
  if (!typed.every((text) => /^\d{0,12}$/.test(text))) return { fault: 'bad-quantity' }
  const qty = Number(typed[0]) * packSize + Number(typed[1])
  if (qty === 0) return { fault: 'no-quantity' }
  return qty > maxQuantity ? { fault: 'too-much' } : { qty }
}

/** A number of units as packages and what is left over; only units where a package is one of them. */
export function splitQty(qty: number, packSize: number): TypedQty {
  if (packSize <= 1) return { packs: '', units: String(qty) }
  const [packs, units] = [Math.floor(qty / packSize), qty % packSize]
  return { packs: packs === 0 ? '' : String(packs), units: units === 0 ? '' : String(units) }
}

/** The least whole packages that hold so many, in units. */
export function roundUpToPacks(qty: number, packSize: number): number {
  return Math.ceil(qty / packSize) * packSize
}
