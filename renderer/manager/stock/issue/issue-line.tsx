import type { ItemStock } from '../../../../station/contract/stock.ts'
import { Stepper } from '../fields/stepper.tsx'
import { ItemName } from '../lists/item-name.tsx'
import { ItemPicture } from '../lists/item-picture.tsx'
import { StockKey } from '../shell/stock-key.tsx'
import { useStockWords } from '../shell/use-stock-words.ts'

type Props = { stock: ItemStock; qty: number; onQty: (qty: number) => void; onDrop: () => void }

/** So many of one item, out of so many, and which lot goes first. */
export function IssueLine({ stock, qty, onQty, onDrop }: Props) {
  const { t, bilingual, nameOf, sayQty, sayLot } = useStockWords()
  const { item, usable } = stock
  const first = stock.lots.find((lot) => lot.usable > 0)
  return (
    <li className="issue-line">
      <ItemPicture item={item} />
      <div>
        <ItemName item={item} />
        <p className="soft">
          {t('level.usable', { qty: sayQty(usable, item) })}
          {first === undefined ? null : (
            <>
              {' · '}
              {t('issue.first')}{' '}
              <bdi dir="ltr">{[sayLot(first.lot), first.effectiveUntil].filter(Boolean).join(' ')}</bdi>
            </>
          )}
        </p>
      </div>
      <Stepper label={nameOf(item).text} value={qty} min={1} max={Math.max(1, usable)} onChange={onQty} />
      <StockKey pictogram="close" wordless words={bilingual('act.drop')} onPress={onDrop} />
    </li>
  )
}
