import type { Restock } from '../../../../station/contract/restocks.ts'
import type { ItemStock } from '../../../../station/contract/stock.ts'
import { FeaturePictogram } from '../../../ui/feature-pictogram.tsx'
import { useStockDesk } from '../shell/stock-desk.ts'
import { StockKey } from '../shell/stock-key.tsx'
import { useStockWords } from '../shell/use-stock-words.ts'

type Props = { restocks: readonly Restock[]; stocks: ReadonlyMap<string, ItemStock> }

/** Item names that stand on one card. */
const namesShown = 3

/** What the county has sent and what has not come yet: one press, and the lines are there. */
export function ExpectedDeliveries({ restocks, stocks }: Props) {
  const { t, bilingual, nameOf } = useStockWords()
  const { go } = useStockDesk()
  return restocks.map((restock) => {
    const lines = restock.granted ?? restock.lines
    const names = lines.slice(0, namesShown).map(({ item }) => {
      const stock = stocks.get(item)
      return stock === undefined ? item : nameOf(stock.item).text
    })
    return (
      <div key={`${restock.name.epoch}/${restock.name.seq}`} className="state good expected">
        <FeaturePictogram name="truck" />
        <div>
          <p>
            {t('receive.expected')}
            {restock.expectedOn === undefined ? null : (
              <>
                {' '}
                <bdi dir="ltr">{restock.expectedOn}</bdi>
              </>
            )}
          </p>
          <p className="soft">
            {names.join(' · ')}{' '}
            {lines.length > namesShown ? t('movement.moreLines', { count: lines.length - namesShown }) : null}
          </p>
        </div>
        <StockKey
          pictogram="receive"
          words={bilingual('restock.receive')}
          onPress={() => go({ at: 'receive', restock: restock.name })}
        />
      </div>
    )
  })
}
