import type { LotState } from '../../../station/contract/stock.ts'
import { useAsked } from '../ask/use-asked.ts'
import type { Desk } from '../desk.ts'
import { useDayWords } from '../words/use-day-words.ts'

/** Names of what to see to on the shelves; null while it is not known. */
export function useStockToday(desk: Desk): { low: string[]; expiring: string[]; mustGo: string[] } | null {
  const { name } = useDayWords()
  const { value } = useAsked(desk, 'stock.overview', {})
  if (value === null) return null
  const namesWhere = (wanted: (lot: LotState) => boolean) =>
    value.items.flatMap(({ item, lots }) =>
      lots.filter((lot) => lot.onHand > 0 && wanted(lot)).map(() => name(item.name).text),
    )
  return {
    low: value.items
      .filter(({ level }) => level === 'low' || level === 'none')
      .map(({ item }) => name(item.name).text),
    expiring: namesWhere(({ stage }) => stage === 'red'),
    mustGo: namesWhere(({ stage }) => stage === 'expired' || stage === 'recalled'),
  }
}
