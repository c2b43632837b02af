import { useMemo } from 'react'
import { useItemNames } from '../hub/item-names.ts'
import type { Flag, Shelf } from './shelves.ts'
import { hasFlag } from './shelves.ts'
import type { Grouping } from './stock-controls.tsx'
import { StockGroup } from './stock-group.tsx'

type GroupsProps = { shelves: readonly Shelf[]; grouping: Grouping; narrowed: boolean }

/** More than these would be thousands of lines: they begin folded. */
const openedAtOnce = 12

/** What must go before what may be missing: the order in which groups are worth a look. */
const weights: readonly (readonly [Flag, number])[] = [
  ['recalled', 10_000],
  ['expired', 10_000],
  ['negative', 100],
  ['low', 1],
]

/** Shelves by station or by item, those with most to look at first. */
export function StockGroups({ shelves, grouping, narrowed }: GroupsProps) {
  const names = useItemNames()
  const groups = useMemo(() => {
    const keyOf = (shelf: Shelf) => (grouping === 'station' ? shelf.station.station : shelf.item)
    const weighed = [...Map.groupBy(shelves, keyOf)].map(([key, own]) => ({
      key,
      own,
      weight: weightOf(own),
    }))
    return weighed.sort((a, b) => b.weight - a.weight)
  }, [shelves, grouping])
  const open = narrowed && groups.length <= openedAtOnce
  return (
    <div className="stock-groups">
      {groups.map(({ key, own }) => (
        <StockGroup
          // Folded or not anew when something else is looked for.
          key={`${grouping}-${key}-${open}`}
          grouping={grouping}
          shelves={own}
          names={names}
          openAtFirst={open || groups.length === 1}
        />
      ))}
    </div>
  )
}

function weightOf(shelves: readonly Shelf[]): number {
  let weight = 0
  for (const shelf of shelves) for (const [flag, each] of weights) if (hasFlag(shelf, flag)) weight += each
  return weight
}
