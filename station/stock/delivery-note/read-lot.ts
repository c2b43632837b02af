import { lotSchema } from '../../../protocol/stock-lines.ts'

/** What a spreadsheet makes of a long lot number: the digits are gone. */
const mangled = /^\d([.,]\d+)?e\+\d+$/i

/** The lot in a cell that `plainCell` has read; null where there is none, undefined for what cannot be printed on a package. */
export function readLot(cell: string): string | null | undefined {
  if (cell === '') return null
  if (mangled.test(cell)) return undefined
  const parsed = lotSchema.safeParse(cell)
  return parsed.success ? parsed.data : undefined
}
