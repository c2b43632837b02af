import type { ItemStock, LotState } from '../../../../station/contract/stock.ts'

export type Ending = { stock: ItemStock; lot: LotState }

/** What ends when: what may not be given out any more, month after month what will end, and what nothing ends. */
export type Endings = {
  barred: readonly Ending[]
  months: readonly { month: string; endings: readonly Ending[] }[]
}

/** Lots with something on hand, soonest first; `barred` are those that may only be written off or released. */
export function endingsByMonth(items: readonly ItemStock[]): Endings {
  const all = items
    .flatMap((stock) => stock.lots.filter(({ onHand }) => onHand > 0).map((lot) => ({ stock, lot })))
    .sort((a, b) => compare(a.lot.effectiveUntil, b.lot.effectiveUntil))
  const barred = all.filter(({ lot }) => isBarred(lot))
  const months = new Map<string, Ending[]>()
  for (const ending of all) {
    const until = ending.lot.effectiveUntil
    if (isBarred(ending.lot) || until === null) continue
    const month = until.slice(0, 7)
    months.set(month, [...(months.get(month) ?? []), ending])
  }
  return { barred, months: [...months].map(([month, endings]) => ({ month, endings })) }
}

/** The month of a day and those after it, `2026-11`, as many as asked for. */
export function monthsFrom(day: string, count: number): string[] {
  const first = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
  return Array.from({ length: count }, (_, at) => {
    const month = first + at
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
  })
}

function isBarred({ stage }: LotState): boolean {
  return stage === 'recalled' || stage === 'expired' || stage === 'quarantined'
}

function compare(one: string | null, other: string | null): number {
  if (one === other) return 0
  if (one === null) return 1
  if (other === null) return -1
  return one < other ? -1 : 1
}
