import { daysOfWeek } from '../../../federation/contract/iso-week.ts'
import type { SupplyFigures } from '../../../federation/contract/weekly-report.ts'
import { lastDayOfLabel, stageOn } from '../../../protocol/lot-stages.ts'
import type { CountedStock, SuppliesOfItem } from './count-stock.ts'
import { countStock, suppliesOf } from './count-stock.ts'
import type { TrueEntry } from './write-journal.ts'

type Delivered = { journal: readonly TrueEntry[]; delivered: number }
type Moved = Record<string, SuppliesOfItem & { expiring: number; expiredOnShelf: number }>

/**
 * What each item of a station did in a week, and which lots of it lay there on Sunday, counted movement by movement from the delivered
 * entries.
 */
export function expectedSupplies({ journal, delivered }: Delivered, week: string): Moved {
  const epoch = '0197b3a0-0000-7000-8000-000000000001'
  const told = journal
    .slice(0, delivered)
    .map(({ trueMs, entry }, index) => ({ epoch, seq: index + 1, trueMs, entry }))
  const counted = countStock(told)
  const [monday = '', ...rest] = daysOfWeek(week) ?? []
  const fromMs = Date.parse(`${monday}T00:00:00+08:00`)
  const toMs = fromMs + 7 * 86_400_000
  const asOf = rest.at(-1) ?? ''
  // Marked sensitive in the catalogue: in no report.
  const items = [...new Set(counted.lots.map(([item]) => item))]
    .filter((item) => item !== 'sanitary-pad')
    .sort()
  return Object.fromEntries(
    items.flatMap((item) => {
      const stages = counted.lots
        .filter(([of, lot]) => of === item && onHandAt(counted, [of, lot], toMs) > 0)
        .map(([of, lot]) =>
          stageOn(asOf, {
            ...{ effectiveUntil: lastDayOfLabel(counted.labelOf(of, lot) ?? null) },
            ...{ recalled: false, quarantined: false },
          }),
        )
      const expiring = stages.filter((stage) => stage === 'red' || stage === 'amber').length
      const expiredOnShelf = stages.filter((stage) => stage === 'expired').length
      const figures = { ...plainly(suppliesOf(counted, item, { fromMs, toMs })), expiring, expiredOnShelf }
      return Object.values(figures).some((figure) => figure !== 0) ? [[item, figures]] : []
    }),
  )
}

/** No −0. */
function plainly(figures: SuppliesOfItem): SuppliesOfItem {
  const plain = { ...figures }
  for (const name of Object.keys(plain) as (keyof SuppliesOfItem)[]) plain[name] += 0
  return plain
}

function onHandAt(counted: CountedStock, [item, lot]: [string, string | null], beforeMs: number): number {
  return counted.moves
    .filter((move) => move.item === item && move.lot === lot && move.trueMs < beforeMs)
    .reduce((sum, { qty }) => sum + qty, 0)
}

/** A report's figures without those that are counted elsewhere. */
export function movedOf(supplies: Readonly<Record<string, SupplyFigures>>): Moved {
  return Object.fromEntries(
    Object.entries(supplies).map(([item, { donated: _, stockOuts: __, ...moved }]) => [item, moved]),
  )
}

export function sumByItem(parts: readonly Moved[]): Moved {
  const sum: Moved = {}
  for (const part of parts)
    for (const [item, figures] of Object.entries(part)) {
      const into = sum[item]
      if (!into) sum[item] = { ...figures }
      else for (const name of Object.keys(figures) as (keyof typeof figures)[]) into[name] += figures[name]
    }
  return sum
}

/** Delivered entries of a kind that truly happened in a week. */
export function lifeIn({ journal, delivered }: Delivered, week: string, kind: string) {
  const monday = daysOfWeek(week)?.[0] ?? ''
  const fromMs = Date.parse(`${monday}T00:00:00+08:00`)
  return journal
    .slice(0, delivered)
    .filter(
      ({ trueMs, entry }) => entry.kind === kind && trueMs >= fromMs && trueMs < fromMs + 7 * 86_400_000,
    )
}
