import { useDeferredValue, useState } from 'react'
import type { ItemStock } from '../../../../station/contract/stock.ts'
import { PressButton } from '../../../ui/press-button.tsx'
import { matchesSearch } from '../overview/filters.ts'
import { useStockWords } from '../shell/use-stock-words.ts'
import { Chips } from './chips.tsx'
import { TypedField } from './typed-field.tsx'

type Group = ItemStock['item']['group']

export type ItemFilter = {
  typed: string
  onType: (typed: string) => void
  group: Group | null
  onGroup: (group: Group | null) => void
  groups: readonly Group[]
  /** Whether an item is of the group that was pressed, and what was typed is part of its name, code or a lot. */
  matches: (stock: ItemStock) => boolean
}

/** Finding items among some: by their group, and by typing part of a name, code or lot. */
export function useItemFilter(stocks: readonly ItemStock[]): ItemFilter {
  const [typed, onType] = useState('')
  const [group, onGroup] = useState<Group | null>(null)
  const search = useDeferredValue(typed)
  return {
    ...{ typed, onType, group, onGroup },
    groups: [...new Set(stocks.map(({ item }) => item.group))],
    matches: (stock) => (group === null || stock.item.group === group) && matchesSearch(stock, search),
  }
}

/** The field and the groups that narrow a list of items. */
export function ItemFilterFields({ typed, onType, group, onGroup, groups }: ItemFilter) {
  const { t } = useStockWords()
  return (
    <>
      <TypedField label={t('search.label')} keys="code" value={typed} onChange={onType} words />
      <Chips label={t('group.title')}>
        {groups.map((one) => (
          <PressButton
            key={one}
            className="chip plain"
            aria-pressed={group === one}
            onPress={() => onGroup(group === one ? null : one)}
          >
            {t(`group.${one}`)}
          </PressButton>
        ))}
      </Chips>
    </>
  )
}
