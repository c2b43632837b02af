import { maxQuantity } from '../../../protocol/stock-lines.ts'

/**
 * The quantity in a cell that `plainCell` has read: `1200`, `1,200`, `1200.0`. A part, nothing, less than nothing, a unit behind it
 * (20盒: boxes or pieces?) and `1.200` (a thousand, or one?) are refused.
 */
export function readQuantity(cell: string): number | 'no-quantity' | 'bad-quantity' | 'too-much' {
  if (cell === '') return 'no-quantity'
  const digits = cell.replace(/\.0{1,2}$/, '')
  if (!/^(\d+|\d{1,3}(,\d{3})+)$/.test(digits)) return 'bad-quantity'
  const quantity = Number(digits.replaceAll(',', ''))
  if (quantity === 0) return 'bad-quantity'
  return quantity > maxQuantity ? 'too-much' : quantity
}
