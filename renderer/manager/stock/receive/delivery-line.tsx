import type { ItemStock } from '../../../../station/contract/stock.ts'
import { FeaturePictogram } from '../../../ui/feature-pictogram.tsx'
import { ItemName } from '../lists/item-name.tsx'
import { ItemPicture } from '../lists/item-picture.tsx'
import { StockKey } from '../shell/stock-key.tsx'
import { useStockWords } from '../shell/use-stock-words.ts'
import type { CheckedLine, DraftLine } from './draft-lines.ts'

type Props = {
  line: DraftLine
  checked: CheckedLine
  stock: ItemStock | undefined
  onEdit: () => void
  onDrop: () => void
}

/** One line of a delivery: as it will be received, or what must be mended in it. */
export function DeliveryLine({ line, checked, stock, onEdit, onDrop }: Props) {
  const { t, bilingual, sayQty } = useStockWords()
  const faults = checked.ok ? [] : Object.values(checked.faults)
  return (
    <li className={checked.ok ? 'delivery-line' : 'delivery-line wrong'}>
      {stock === undefined ? <FeaturePictogram name="warning" /> : <ItemPicture item={stock.item} />}
      <div>
        {stock === undefined ? (
          <strong>{line.said === '' ? t('receive.whichItem') : line.said}</strong>
        ) : (
          <ItemName item={stock.item} />
        )}
        <p className="soft">
          {line.row === null ? null : `${t('receive.row', { row: line.row })} · `}
          {t('lot.lot')} <bdi dir="ltr">{line.lot === '' ? t('lot.none') : line.lot}</bdi> ·{' '}
          <bdi dir="ltr">{line.until === '' ? t('lot.noLabel') : line.until}</bdi>
        </p>
        {faults.map((fault) => (
          <p key={fault} className="line-fault">
            {t(`faults.${fault}`)}
          </p>
        ))}
        {checked.ok && checked.warn !== null ? (
          <p className="line-warn">{t(`faults.${checked.warn}`)}</p>
        ) : null}
      </div>
      <strong className="line-qty">
        {checked.ok ? sayQty(checked.line.qty, stock?.item) : `${line.qty.packs} ${line.qty.units}`.trim()}
      </strong>
      <div className="line-keys">
        <StockKey
          pictogram="pencil"
          words={bilingual(checked.ok ? 'act.change' : 'act.mend')}
          onPress={onEdit}
        />
        <StockKey pictogram="close" wordless words={bilingual('act.drop')} onPress={onDrop} />
      </div>
    </li>
  )
}
