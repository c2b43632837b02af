import type { ItemStock, LotState } from '../../../../station/contract/stock.ts'
import { Stepper } from '../fields/stepper.tsx'
import { ItemName } from '../lists/item-name.tsx'
import { ItemPicture } from '../lists/item-picture.tsx'
import { StageMark } from '../lists/stage-mark.tsx'
import { StockKey } from '../shell/stock-key.tsx'
import { useStockWords } from '../shell/use-stock-words.ts'
import { qtyToGo } from './lots-to-write-off.ts'

type Props = { stock: ItemStock; lot: LotState; qty: number; onQty: (qty: number) => void }

/** How many of one lot are to go; "all" is one press. */
export function WriteOffLine({ stock, lot, qty, onQty }: Props) {
  const { t, bilingual, nameOf, sayQty, sayLot } = useStockWords()
  const { item } = stock
  const toGo = qtyToGo(lot)
  return (
    <li className={qty > 0 ? 'issue-line chosen' : 'issue-line'}>
      <ItemPicture item={item} />
      <div>
        <ItemName item={item} />
        <p className="soft">
          <bdi dir="ltr">{sayLot(lot.lot)}</bdi> · {t('level.here', { qty: sayQty(lot.onHand, item) })}
        </p>
        <StageMark stage={lot.stage} />
      </div>
      <Stepper
        label={`${nameOf(item).text} ${sayLot(lot.lot)}`}
        value={qty}
        max={lot.onHand}
        onChange={onQty}
      />
      <StockKey
        pictogram="bin"
        words={bilingual('writeOff.all')}
        pressed={qty === toGo}
        onPress={() => onQty(qty === toGo ? 0 : toGo)}
      />
    </li>
  )
}
