import { TypedField } from '../fields/typed-field.tsx'
import { ItemName } from '../lists/item-name.tsx'
import { ItemPicture } from '../lists/item-picture.tsx'
import { StockKey } from '../shell/stock-key.tsx'
import { StockPage } from '../shell/stock-page.tsx'
import { useStockWords } from '../shell/use-stock-words.ts'
import type { LotToCount } from './count-lines.ts'
import { parseCount } from './count-lines.ts'

type Props = {
  lots: readonly LotToCount[]
  typed: Readonly<Record<string, string>>
  onTyped: (typed: Record<string, string>) => void
  onLeave: () => void
  onCompare: () => void
}

/** Lot after lot as it lies on the shelf. What the books expect is not shown: a count that knows its result finds it. */
export function TypeCounts({ lots, typed, onTyped, onLeave, onCompare }: Props) {
  const { t, bilingual, name, sayLot } = useStockWords()
  const counts = lots.map(({ key }) => parseCount(typed[key] ?? ''))
  const done = counts.filter((count) => typeof count === 'number').length
  return (
    <StockPage
      title={t('go.count')}
      onBack={onLeave}
      foot={
        <>
          <p className="foot-words">{t('count.progress', { done, all: lots.length })}</p>
          <StockKey
            look="act"
            pictogram="done"
            words={bilingual('count.compare')}
            disabled={done === 0 || counts.includes('bad')}
            onPress={onCompare}
          />
        </>
      }
    >
      <p className="page-words">{t('count.blind')}</p>
      <ul className="count-lines">
        {lots.map(({ key, stock: { item }, lot }) => (
          <li key={key} className="count-line">
            <ItemPicture item={item} />
            <div>
              <ItemName item={item} />
              <p className="soft">
                {t('lot.lot')} <bdi dir="ltr">{sayLot(lot.lot)}</bdi>
                {lot.usableUntil === null ? null : (
                  <>
                    {' · '}
                    <bdi dir="ltr">{lot.usableUntil}</bdi>
                  </>
                )}
              </p>
            </div>
            <TypedField
              label={t('count.counted', { unit: name(item.unit).text })}
              keys="digits"
              maxLength={7}
              value={typed[key] ?? ''}
              fault={parseCount(typed[key] ?? '') === 'bad' ? t('faults.bad-quantity') : null}
              onChange={(value) => onTyped({ ...typed, [key]: value })}
            />
          </li>
        ))}
      </ul>
      <p className="page-words">{t('count.notListed')}</p>
    </StockPage>
  )
}
