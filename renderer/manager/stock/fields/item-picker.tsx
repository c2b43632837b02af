import { useDeferredValue, useState } from 'react'
import type { ItemStock } from '../../../../station/contract/stock.ts'
import { PressButton } from '../../../ui/press-button.tsx'
import { Nothing } from '../../page/nothing.tsx'
import { ItemName } from '../lists/item-name.tsx'
import { ItemPicture } from '../lists/item-picture.tsx'
import { matchesSearch } from '../overview/filters.ts'
import { ActSheet } from '../shell/act-sheet.tsx'
import { useStockWords } from '../shell/use-stock-words.ts'
import { Chips } from './chips.tsx'
import { TypedField } from './typed-field.tsx'

type Props = {
  title: string
  /** Those that may be picked. */
  stocks: readonly ItemStock[]
  onPick: (stock: ItemStock) => void
  onClose: () => void
}

/** Picks an item by its group and picture, or by typing part of its name, code or lot. */
export function ItemPicker({ title, stocks, onPick, onClose }: Props) {
  const { t, sayQty } = useStockWords()
  const [typed, setTyped] = useState('')
  const [group, setGroup] = useState<string | null>(null)
  const search = useDeferredValue(typed)
  const groups = [...new Set(stocks.map(({ item }) => item.group))]
  const found = stocks.filter(
    (stock) => (group === null || stock.item.group === group) && matchesSearch(stock, search),
  )
  return (
    <ActSheet title={title} trouble={null} onClose={onClose}>
      <TypedField label={t('search.label')} keys="code" value={typed} onChange={setTyped} words />
      <Chips label={t('group.title')}>
        {groups.map((one) => (
          <PressButton
            key={one}
            className="chip plain"
            aria-pressed={group === one}
            onPress={() => setGroup(group === one ? null : one)}
          >
            {t(`group.${one}`)}
          </PressButton>
        ))}
      </Chips>
      {found.length === 0 ? <Nothing pictogram="plain">{t('empty.found')}</Nothing> : null}
      <ul className="pick-rows">
        {found.map((stock) => (
          <li key={stock.item.id}>
            <PressButton className="item-row pick-row" onPress={() => onPick(stock)}>
              <ItemPicture item={stock.item} />
              <ItemName item={stock.item} />
              <span className="soft">{sayQty(stock.usable, stock.item)}</span>
            </PressButton>
          </li>
        ))}
      </ul>
    </ActSheet>
  )
}
