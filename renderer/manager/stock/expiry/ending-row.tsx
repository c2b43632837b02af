import { PressButton } from '../../../ui/press-button.tsx'
import { ItemName } from '../lists/item-name.tsx'
import { ItemPicture } from '../lists/item-picture.tsx'
import { StageMark } from '../lists/stage-mark.tsx'
import { useStockDesk } from '../shell/stock-desk.ts'
import { useStockWords } from '../shell/use-stock-words.ts'
import type { Ending } from './by-month.ts'

/** One lot that ends; opens its item, where something can be done about it. */
export function EndingRow({ ending: { stock, lot } }: { ending: Ending }) {
  const { t, sayQty, sayLot } = useStockWords()
  const { go } = useStockDesk()
  const { item } = stock
  return (
    <li>
      <PressButton className="item-row ending-row" onPress={() => go({ at: 'item', item: item.id })}>
        <ItemPicture item={item} />
        <ItemName item={item} />
        <span className="ending-lot">
          <strong>{sayQty(lot.onHand, item)}</strong>
          <span className="soft">
            {t('lot.lot')} <bdi dir="ltr">{sayLot(lot.lot)}</bdi>
          </span>
        </span>
        <span className="item-first">
          <StageMark stage={lot.stage} />
          {lot.effectiveUntil === null ? null : (
            <bdi dir="ltr" className="digits">
              {lot.effectiveUntil}
            </bdi>
          )}
        </span>
      </PressButton>
    </li>
  )
}
