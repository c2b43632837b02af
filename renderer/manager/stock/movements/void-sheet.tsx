import { useState } from 'react'
import type { Item, Movement } from '../../../../station/contract/stock.ts'
import { voidReasons } from '../../../../station/contract/stock-moves.ts'
import { ReasonKeys } from '../fields/reason-keys.tsx'
import { ActSheet } from '../shell/act-sheet.tsx'
import { useStockDesk } from '../shell/stock-desk.ts'
import { StockKey } from '../shell/stock-key.tsx'
import { useAct } from '../shell/use-act.ts'
import { useStockWords } from '../shell/use-stock-words.ts'
import { useSayMovement } from './use-say-movement.ts'

type Props = { movement: Movement; items: ReadonlyMap<string, Item>; onClose: () => void }

/** A movement that was none: only with a reason, and only within the shift it was made in. */
export function VoidSheet({ movement, items, onClose }: Props) {
  const { t, bilingual, nameOf } = useStockWords()
  const { tellDone } = useStockDesk()
  const { sayKind } = useSayMovement()
  const [reason, setReason] = useState<(typeof voidReasons)[number] | null>(null)
  const voiding = useAct('stock.void')
  const names = movement.lines.map(({ item, qty }) => {
    const known = items.get(item)
    return `${known === undefined ? item : nameOf(known).text} ${qty > 0 ? '+' : ''}${qty}`
  })

  const send = async () => {
    if (reason === null) return
    if ((await voiding.run({ movement: movement.name, reason })) === null) return
    tellDone({ words: t('done.voided', { kind: sayKind(movement.kind) }), movements: [] })
    onClose()
  }

  return (
    <ActSheet
      title={t('movement.voidTitle', { kind: sayKind(movement.kind) })}
      trouble={voiding.trouble}
      onClose={onClose}
      keys={
        <StockKey
          look="end"
          pictogram="undo"
          words={bilingual('movement.void')}
          disabled={reason === null || voiding.busy}
          onPress={() => void send()}
        />
      }
    >
      <p className="sheet-subject">{names.slice(0, 6).join(' · ')}</p>
      <p>{t('movement.voidWords')}</p>
      <ReasonKeys
        label={t('movement.why')}
        reasons={voidReasons}
        sayReason={(one) => t(`voidReasons.${one}`)}
        chosen={reason}
        onChoose={setReason}
      />
    </ActSheet>
  )
}
