import type { Item, LotState } from '../../../../station/contract/stock.ts'
import { StageMark } from '../lists/stage-mark.tsx'
import { useStockDesk } from '../shell/stock-desk.ts'
import { StockKey } from '../shell/stock-key.tsx'
import { useStockWords } from '../shell/use-stock-words.ts'
import { isQuarantineReason, mayBeReleased } from './lot-reasons.ts'
import type { LotAct } from './lot-sheet.tsx'

type Props = { item: Item; lot: LotState; onAct: (act: LotAct) => void }

/** One lot: how many, until when and why, and what may be done to it. */
export function LotCard({ item, lot, onAct }: Props) {
  const { t, bilingual, name, sayQty, sayLot } = useStockWords()
  const { desk, go } = useStockDesk()
  const may = (right: (typeof desk.rights)[number]) => desk.rights.includes(right)
  const { stage, quarantine, recall } = lot
  const here = lot.onHand > 0

  return (
    <li className={`lot-card ${stage}`}>
      <div className="lot-head">
        <StageMark stage={stage} />
        <strong>
          {t('lot.lot')} <bdi dir="ltr">{sayLot(lot.lot)}</bdi>
        </strong>
        <span className="lot-qty">
          {sayQty(lot.onHand, item)}
          {lot.usable === lot.onHand ? null : (
            <span className="soft"> {t('lot.usable', { qty: lot.usable })}</span>
          )}
        </span>
      </div>
      <p className="lot-facts">
        <span>
          {lot.usableUntil === null ? (
            t('lot.noLabel')
          ) : (
            <>
              {t('lot.label')} <bdi dir="ltr">{lot.usableUntil}</bdi>
            </>
          )}
        </span>
        {lot.openedOn === null ? null : (
          <span>
            {t('lot.opened', { qty: lot.opened })} <bdi dir="ltr">{lot.openedOn}</bdi>
          </span>
        )}
        {lot.effectiveUntil === null ? null : (
          <span>
            {t('lot.until')} <bdi dir="ltr">{lot.effectiveUntil}</bdi>
          </span>
        )}
      </p>
      {lot.onHand < 0 ? <p className="negative">{t('level.negative', { count: -lot.onHand })}</p> : null}
      {recall === null ? null : (
        <p className="lot-why" lang={name(recall).lang}>
          {name(recall).text}
        </p>
      )}
      {quarantine === null ? null : (
        <p className="lot-why">
          {t('lot.aside', {
            reason: isQuarantineReason(quarantine) ? t(`quarantine.${quarantine}`) : quarantine,
          })}
        </p>
      )}
      <div className="lot-keys">
        {may('issue') && lot.usable > lot.opened && item.opensForDays !== undefined ? (
          <StockKey
            pictogram="open"
            words={bilingual('lotActs.open')}
            onPress={() => onAct({ is: 'open', lot })}
          />
        ) : null}
        {may('quarantine') && here && quarantine === null && stage !== 'recalled' ? (
          <StockKey
            pictogram="aside"
            words={bilingual('lotActs.quarantine')}
            onPress={() => onAct({ is: 'quarantine', lot })}
          />
        ) : null}
        {may('quarantine') && mayBeReleased(lot, item) ? (
          <StockKey
            pictogram="undo"
            words={bilingual('lotActs.release')}
            onPress={() => onAct({ is: 'release', lot })}
          />
        ) : null}
        {may('write-off') && here ? (
          <StockKey
            pictogram="bin"
            words={bilingual('lotActs.writeOff')}
            onPress={() => go({ at: 'write-off', item: item.id, lot: lot.lot })}
          />
        ) : null}
      </div>
    </li>
  )
}
