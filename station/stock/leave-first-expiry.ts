import type { LotOnShelf } from './lot-on-shelf.ts'

export type LeavingLine = { item: string; lot: string | null; qty: number }

/** The lots of one item that something may leave from, in the order in which it does: first to expire first, then first received. */
export function inLeavingOrder(lots: readonly LotOnShelf[]): LotOnShelf[] {
  const last = '9999'
  const placeOf = (lot: LotOnShelf) => lot.received ?? Number.MAX_SAFE_INTEGER
  return lots
    .filter(({ mayLeave }) => mayLeave)
    .sort((one, other) => {
      const day = (one.leavesBefore ?? last).localeCompare(other.leavesBefore ?? last)
      return day || placeOf(one) - placeOf(other)
    })
}

/**
 * From which lots so many leave. `beyond: 'refused'`: no more than the books know. `beyond: 'taken'`: what is more comes off the last
 * lot that anything came from, or off the last of all where the books know of nothing; it goes below 0 and is flagged.
 */
export function leaveFirstExpiry(
  lots: readonly LotOnShelf[],
  qty: number,
  beyond: 'refused' | 'taken',
): LeavingLine[] | 'nothing-usable' | 'not-enough' {
  const leaving = inLeavingOrder(lots)
  const known = leaving.filter(({ state }) => state.usable > 0)
  const last = known.at(-1) ?? leaving.at(-1)
  if (!last) return 'nothing-usable'
  let left = qty
  const lines = known.map(({ state: { item, lot, usable } }) => {
    const some = Math.min(left, usable)
    left -= some
    return { item, lot, qty: some }
  })
  if (left > 0 && beyond === 'refused') return 'not-enough'
  const { item, lot } = last.state
  return merged([...lines, { item, lot, qty: left }])
}

/** One line a lot, in order; lines of nothing go. */
export function merged(lines: readonly LeavingLine[]): LeavingLine[] {
  const byLot = new Map<string, LeavingLine>()
  for (const { item, lot, qty } of lines) {
    if (qty === 0) continue
    const key = JSON.stringify([item, lot])
    byLot.set(key, { item, lot, qty: qty + (byLot.get(key)?.qty ?? 0) })
  }
  return [...byLot.values()]
}
