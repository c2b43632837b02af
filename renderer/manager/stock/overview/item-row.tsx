import { memo } from 'react'
import type { ItemStock } from '../../../../station/contract/stock.ts'
import { PressButton } from '../../../ui/press-button.tsx'
import { ItemName } from '../lists/item-name.tsx'
import { ItemPicture } from '../lists/item-picture.tsx'
import { LevelBar } from '../lists/level-bar.tsx'
import { StageMark } from '../lists/stage-mark.tsx'
import { useStockDesk } from '../shell/stock-desk.ts'
import { useStockWords } from '../shell/use-stock-words.ts'
import { missing } from './filters.ts'

/** One item: how much of it there is against what should be, and the first lot to end. */
export const ItemRow = memo(function ItemRow({ stock }: { stock: ItemStock }) {
  const { t, sayQty } = useStockWords()
  const { go } = useStockDesk()
  const { item, onHand, usable, par, level } = stock
  const first = stock.lots.find((lot) => lot.onHand > 0 && lot.effectiveUntil !== null)
  const barred = stock.lots.find(
    (lot) => lot.onHand > 0 && (lot.stage === 'recalled' || lot.stage === 'quarantined'),
  )
  const shown = barred ?? first
  return (
    <li>
      <PressButton className="item-row" onPress={() => go({ at: 'item', item: item.id })}>
        <ItemPicture item={item} />
        <ItemName item={item} />
        <span className="item-level">
          <span className="item-figures">
            <strong>{sayQty(usable, item)}</strong>
            <span className="soft">
              {par === null ? t('level.noPar') : t('level.par', { qty: par })}
              {onHand === usable ? null : ` · ${t('level.onHand', { qty: onHand })}`}
            </span>
          </span>
          <LevelBar onHand={onHand} usable={usable} par={par} />
          {level === 'none' || level === 'low' ? (
            <span className={`level-word ${level}`}>{t(`level.${level}`)}</span>
          ) : null}
        </span>
        <span className="item-first">
          {shown === undefined ? null : (
            <>
              <StageMark stage={shown.stage} />
              {shown.effectiveUntil === null ? null : (
                <bdi dir="ltr" className="digits">
                  {shown.effectiveUntil}
                </bdi>
              )}
            </>
          )}
          {stock.negative ? (
            <span className="negative">{t('level.negative', { count: missing(stock) })}</span>
          ) : null}
        </span>
      </PressButton>
    </li>
  )
})
