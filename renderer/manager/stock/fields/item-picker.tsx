import type { ItemStock } from '../../../../station/contract/stock.ts'
import { PressButton } from '../../../ui/press-button.tsx'
import { Nothing } from '../../page/nothing.tsx'
import { ItemName } from '../lists/item-name.tsx'
import { ItemPicture } from '../lists/item-picture.tsx'
import { ActSheet } from '../shell/act-sheet.tsx'
import { useStockWords } from '../shell/use-stock-words.ts'
import { ItemFilterFields, useItemFilter } from './item-filter.tsx'

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
  const filter = useItemFilter(stocks)
  const found = stocks.filter(filter.matches)
  return (
    <ActSheet title={title} trouble={null} onClose={onClose}>
      <ItemFilterFields {...filter} />
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
