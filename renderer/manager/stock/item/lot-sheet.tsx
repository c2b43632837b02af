import { useState } from 'react'
import { daySchema } from '../../../../protocol/days.ts'
import type { Item, LotState } from '../../../../station/contract/stock.ts'
import { quarantineReasons } from '../../../../station/contract/stock-moves.ts'
import { DayField } from '../fields/day-field.tsx'
import { ReasonKeys } from '../fields/reason-keys.tsx'
import { ActSheet } from '../shell/act-sheet.tsx'
import { useStockDesk } from '../shell/stock-desk.ts'
import { StockKey } from '../shell/stock-key.tsx'
import { useAct } from '../shell/use-act.ts'
import { useStockWords } from '../shell/use-stock-words.ts'
import type { QuarantineReason } from './lot-reasons.ts'

export type LotAct = { is: 'open' | 'quarantine' | 'release'; lot: LotState }

type Props = { act: LotAct; item: Item; day: string; onClose: () => void }

/** Opening a lot, setting it aside with a reason, taking it back among the others. */
export function LotSheet({ act: { is, lot }, item, day, onClose }: Props) {
  const { t, bilingual, nameOf, sayLot } = useStockWords()
  const { tellDone } = useStockDesk()
  const [reason, setReason] = useState<QuarantineReason | null>(null)
  const [openedOn, setOpenedOn] = useState(day)
  const opening = useAct('stock.open')
  const quarantining = useAct('stock.quarantine')
  const releasing = useAct('stock.release')
  const doing = { open: opening, quarantine: quarantining, release: releasing }[is]
  const badDay = !daySchema.safeParse(openedOn).success || openedOn > day
  const ready = is === 'open' ? !badDay : is === 'release' || reason !== null
  const lotOf = { item: item.id, lot: lot.lot }

  const send = async () => {
    const answer =
      is === 'open'
        ? await opening.run({ ...lotOf, openedOn })
        : is === 'release'
          ? await releasing.run(lotOf)
          : reason === null
            ? null
            : await quarantining.run({ ...lotOf, reason })
    if (answer === null) return
    const said = { name: nameOf(item).text, lot: sayLot(lot.lot) }
    // Setting aside and taking back undo each other; only an opening is voided.
    tellDone({ words: t(`done.${is}`, said), movements: is === 'open' ? [answer.movement] : [] })
    onClose()
  }

  return (
    <ActSheet
      title={t(`lotActs.${is}`)}
      trouble={doing.trouble}
      onClose={onClose}
      keys={
        <StockKey
          look="act"
          pictogram="done"
          words={bilingual(`lotActs.${is}`)}
          disabled={!ready || doing.busy}
          onPress={() => void send()}
        />
      }
    >
      <p className="sheet-subject">
        {nameOf(item).text} · {t('lot.lot')} <bdi dir="ltr">{sayLot(lot.lot)}</bdi>
      </p>
      {is === 'open' ? (
        <>
          <p>{t('lotActs.openWords', { count: item.opensForDays ?? 0 })}</p>
          <DayField
            label={t('lotActs.openedOn')}
            value={openedOn}
            fault={badDay ? t('faults.openedLater') : null}
            onChange={setOpenedOn}
          />
        </>
      ) : is === 'quarantine' ? (
        <>
          <p>{t('lotActs.quarantineWords')}</p>
          <ReasonKeys
            label={t('lotActs.why')}
            reasons={quarantineReasons}
            sayReason={(one) => t(`quarantine.${one}`)}
            chosen={reason}
            onChoose={setReason}
          />
        </>
      ) : (
        <p>{t('lotActs.releaseWords')}</p>
      )}
    </ActSheet>
  )
}
