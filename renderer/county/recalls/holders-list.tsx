import type { RecallRow } from '../../../federation/contract/recalls.ts'
import type { Stock } from '../../../federation/contract/stock.ts'
import { useItemNames } from '../hub/item-names.ts'
import { useMoments } from '../words/use-moments.ts'
import { useWords } from '../words/use-words.ts'
import { holdersOf } from './holders.ts'

type HoldersListProps = {
  recall: Pick<RecallRow, 'item' | 'lot'>
  /** Undefined while it is being asked for; `unknown` when it could not be had. */
  stock: Stock | 'unknown' | undefined
}

/** Where some of a lot lies, each station as of when it was last known. */
export function HoldersList({ recall, stock }: HoldersListProps) {
  const { t } = useWords()
  const names = useItemNames()
  const say = useMoments()
  if (!stock) return <p className="soft">{t('loading.stock')}</p>
  if (stock === 'unknown') return <p className="holders soft">{t('recalls.unknownHolders')}</p>
  const holders = holdersOf(stock, recall)
  if (holders.length === 0) return <p className="holders soft">{t('recalls.noHolders')}</p>
  const total = holders.reduce((sum, { onHand }) => sum + onHand, 0)
  return (
    <div className="holders">
      <p className="lost">
        {t('recalls.holders', { count: holders.length, amount: names.amount(recall.item, total) })}
      </p>
      <ul>
        {holders.map(({ station, name, onHand, coveredThrough }) => (
          <li key={station}>
            <b>{names.amount(recall.item, onHand)}</b> {name} <span className="code">{station}</span>{' '}
            <span className="soft">
              {coveredThrough === null
                ? t('stations.nothingCovered')
                : t('stations.covered', { moment: say.instant(coveredThrough) })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
