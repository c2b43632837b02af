import type { Movement } from '../../../../station/contract/stock.ts'

export const movementPictograms: Readonly<Record<Movement['kind'], string>> = {
  'stock.received': 'receive',
  'stock.taken': 'first-aid',
  'stock.issued': 'hand-out',
  'stock.counted': 'count',
  'stock.written-off': 'bin',
  'stock.transferred': 'truck',
  'stock.opened': 'open',
  'stock.quarantined': 'aside',
  'stock.released': 'undo',
}
