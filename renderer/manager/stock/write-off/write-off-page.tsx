import '../issue/issue.css'
import { useState } from 'react'
import type { LotState } from '../../../../station/contract/stock.ts'
import { writeOffReasons } from '../../../../station/contract/stock-moves.ts'
import { Nothing } from '../../page/nothing.tsx'
import { TroubleSaid } from '../../page/trouble-said.tsx'
import { ReasonKeys } from '../fields/reason-keys.tsx'
import { ActSheet } from '../shell/act-sheet.tsx'
import { useStockDesk } from '../shell/stock-desk.ts'
import { StockKey } from '../shell/stock-key.tsx'
import { StockPage } from '../shell/stock-page.tsx'
import { useAct } from '../shell/use-act.ts'
import { useAsked } from '../shell/use-asked.ts'
import { useStockWords } from '../shell/use-stock-words.ts'
import type { WriteOffReason } from './lots-to-write-off.ts'
import { likelyReason, lotsToWriteOff, qtyToGo } from './lots-to-write-off.ts'
import { WriteOffLine } from './write-off-line.tsx'

type Props = { item: string | null; lot: LotState['lot'] | undefined }

/** Writing off in two steps: which lots, how many and why; then, seeing it once more, yes. */
export function WriteOffPage({ item, lot }: Props) {
  const { t, bilingual, nameOf, sayQty, sayLot } = useStockWords()
  const { back, tellDone } = useStockDesk()
  const asked = useAsked('stock.overview', {})
  const writingOff = useAct('stock.writeOff')
  const [chosenReason, setReason] = useState<WriteOffReason | null>(null)
  const [quantities, setQuantities] = useState<ReadonlyMap<string, number>>(new Map())
  const [asking, setAsking] = useState(false)

  const lots = lotsToWriteOff(asked.value?.items ?? [], { item, lot })
  const reason = chosenReason ?? likelyReason(lots)
  const offered = lots.filter(({ state }) => item !== null || reason === null || fits(state, reason))
  const lines = offered.flatMap(({ key, stock, state }) => {
    // A lot that was asked for by name is meant; of a list nothing is, until somebody says so.
    const qty = quantities.get(key) ?? (lot === undefined ? 0 : qtyToGo(state))
    return qty === 0 ? [] : [{ stock, state, qty }]
  })
  const qtyOf = ({ key, state }: (typeof lots)[number]) =>
    quantities.get(key) ?? (lot === undefined ? 0 : qtyToGo(state))

  const send = async () => {
    if (reason === null) return
    const sent = lines.map(({ state, qty }) => ({ item: state.item, lot: state.lot, qty }))
    const answer = await writingOff.run({ reason, lines: sent, confirmed: true })
    if (answer === null) return setAsking(false)
    tellDone({ words: t('done.writeOff', { count: lines.length }), movements: [answer.movement] })
    back()
  }

  return (
    <StockPage
      title={t('go.write-off')}
      onBack={back}
      foot={
        <StockKey
          look="act"
          pictogram="bin"
          words={bilingual('writeOff.first')}
          disabled={reason === null || lines.length === 0}
          onPress={() => setAsking(true)}
        />
      }
    >
      <TroubleSaid trouble={asked.trouble} again={asked.again} />
      <TroubleSaid trouble={writingOff.trouble} />
      <ReasonKeys
        label={t('writeOff.why')}
        reasons={writeOffReasons}
        sayReason={(one) => t(`writeOff.reasons.${one}`)}
        chosen={reason}
        onChoose={setReason}
      />
      {asked.value === null ? null : offered.length === 0 ? (
        <Nothing pictogram="bin">{t('empty.writeOff')}</Nothing>
      ) : (
        <ul className="issue-lines">
          {offered.map((one) => (
            <WriteOffLine
              key={one.key}
              stock={one.stock}
              lot={one.state}
              qty={qtyOf(one)}
              onQty={(qty) => setQuantities(new Map(quantities).set(one.key, qty))}
            />
          ))}
        </ul>
      )}
      {asking && reason !== null ? (
        <ActSheet
          title={t('writeOff.sure')}
          trouble={null}
          onClose={() => setAsking(false)}
          keys={
            <StockKey
              look="end"
              pictogram="bin"
              words={bilingual('writeOff.second')}
              disabled={writingOff.busy}
              onPress={() => void send()}
            />
          }
        >
          <p className="sheet-subject">{t(`writeOff.reasons.${reason}`)}</p>
          <ul className="summary-lines">
            {lines.map(({ stock, state, qty }) => (
              <li key={`${state.item} ${state.lot}`}>
                <span>
                  {nameOf(stock.item).text} <bdi dir="ltr">{sayLot(state.lot)}</bdi>
                </span>
                <strong>{sayQty(qty, stock.item)}</strong>
              </li>
            ))}
          </ul>
          <p>{t('writeOff.words')}</p>
        </ActSheet>
      ) : null}
    </StockPage>
  )
}

/** Of the whole station's shelf, only the lots that the reason is about. */
function fits({ stage }: LotState, reason: WriteOffReason): boolean {
  if (reason === 'expired' || reason === 'recalled') return stage === reason
  return true
}
