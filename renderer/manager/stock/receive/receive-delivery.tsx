import { useState } from 'react'
import { stationIdSchema } from '../../../../protocol/ids.ts'
import { plainTextSchema } from '../../../../protocol/plain-text.ts'
import type { Restock } from '../../../../station/contract/restocks.ts'
import type { ItemStock } from '../../../../station/contract/stock.ts'
import { TroubleSaid } from '../../page/trouble-said.tsx'
import { ItemPicker } from '../fields/item-picker.tsx'
import { useStockDesk } from '../shell/stock-desk.ts'
import { StockKey } from '../shell/stock-key.tsx'
import { StockPage } from '../shell/stock-page.tsx'
import { useAct } from '../shell/use-act.ts'
import { useStockWords } from '../shell/use-stock-words.ts'
import type { Delivery } from './delivery.ts'
import { addLines, blankLine, changeLine, dropLine } from './delivery.ts'
import { DeliveryLines } from './delivery-lines.tsx'
import type { DraftLine } from './draft-lines.ts'
import { checkLine, checkLines, withTold } from './draft-lines.ts'
import { ExpectedDeliveries } from './expected-deliveries.tsx'
import { LineSheet } from './line-sheet.tsx'
import { NoteFile } from './note-file.tsx'
import { ScanDesk } from './scan/scan-desk.tsx'
import { SourceFields } from './source-fields.tsx'

type Props = {
  delivery: Delivery
  /** It was begun earlier and is still here. */
  begunBefore: boolean
  stocks: ReadonlyMap<string, ItemStock>
  expected: readonly Restock[]
  day: string
  onChange: (delivery: Delivery) => void
  onStartAnew: () => void
}

/** Puts a delivery together from typing, scanning and notes; nothing is recorded before "receive". */
export function ReceiveDelivery(props: Props) {
  const { delivery, begunBefore, stocks, expected, day, onChange, onStartAnew } = props
  const { t, bilingual } = useStockWords()
  const { back, tellDone, station } = useStockDesk()
  const [editing, setEditing] = useState<DraftLine | null>(null)
  const [picking, setPicking] = useState(false)
  const receiving = useAct('stock.receive')
  /** Keys of the lines that were offered last: the host names one of them by its place. */
  const [sent, setSent] = useState<readonly string[]>([])

  const checked = checkLines(withTold(delivery.lines, sent, receiving.line), { stocks, day })
  const good = checked.flatMap(({ is }) => (is.ok ? [is.line] : []))
  const faulty = checked.length - good.length
  const faults = faultsOfSource(delivery, station.station?.id)
  const ready = good.length > 0 && faulty === 0 && faults.donor === null && faults.from === null

  const send = async () => {
    const { source, donor, from, restock } = delivery
    setSent(checked.flatMap(({ line, is }) => (is.ok ? [line.key] : [])))
    const answer = await receiving.run({
      source,
      lines: good,
      ...(source === 'donation' && donor.trim() !== '' ? { donor: donor.trim() } : {}),
      ...(source === 'transfer' && from.trim() !== '' ? { from: from.trim() } : {}),
      ...(restock === null ? {} : { restock }),
    })
    if (answer === null) return
    onStartAnew()
    tellDone({ words: t('done.receive', { count: good.length }), movements: answer.movements })
    back()
  }

  return (
    <StockPage
      title={t(delivery.restock === null ? 'go.receive' : 'receive.expectedTitle')}
      onBack={back}
      foot={
        <>
          <p className="foot-words">
            {faulty > 0
              ? t('receive.faulty', { count: faulty })
              : good.length > 0
                ? t('receive.lines', { count: good.length })
                : null}
          </p>
          <StockKey
            look="act"
            pictogram="receive"
            words={bilingual('act.receive')}
            disabled={!ready || receiving.busy}
            onPress={() => void send()}
          />
        </>
      }
    >
      <TroubleSaid trouble={receiving.trouble} />
      {begunBefore && delivery.lines.length > 0 ? (
        <div className="state">
          <span>{t('receive.begun', { count: delivery.lines.length })}</span>
          <StockKey pictogram="close" words={bilingual('receive.anew')} onPress={onStartAnew} />
        </div>
      ) : null}
      <ExpectedDeliveries restocks={expected} stocks={stocks} />
      <SourceFields delivery={delivery} faults={faults} onChange={onChange} />
      <div className="receive-ways">
        <StockKey
          look="act"
          pictogram="more"
          words={bilingual('receive.type')}
          onPress={() => setPicking(true)}
        />
        <NoteFile stocks={stocks} onLines={(lines) => onChange(addLines(delivery, lines))} />
      </div>
      <ScanDesk
        delivery={delivery}
        stocks={stocks}
        listening={editing === null && !picking}
        onScanned={(next, line) => {
          onChange(next)
          // What the code did not say, a person must.
          if (!checkLine(line, { stocks, day }).ok) setEditing(line)
        }}
      />
      <DeliveryLines
        lines={checked}
        stocks={stocks}
        onEdit={setEditing}
        onDrop={(key) => {
          receiving.forget()
          onChange(dropLine(delivery, key))
        }}
      />
      {picking ? (
        <ItemPicker
          title={t('pick.title')}
          stocks={[...stocks.values()].filter(({ item }) => item.access !== 'excluded')}
          onClose={() => setPicking(false)}
          onPick={({ item }) => {
            setPicking(false)
            setEditing({ ...blankLine, item: item.id, key: '' })
          }}
        />
      ) : null}
      {editing === null ? null : (
        <LineSheet
          line={editing}
          stocks={stocks}
          day={day}
          onClose={() => setEditing(null)}
          onSave={(line) => {
            setEditing(null)
            receiving.forget()
            onChange(line.key === '' ? addLines(delivery, [line]) : changeLine(delivery, line))
          }}
        />
      )}
    </StockPage>
  )
}

export type SourceFaults = { donor: 'bad-donor' | null; from: 'badStation' | 'ownStation' | null }

function faultsOfSource({ source, donor, from }: Delivery, ownId: string | undefined): SourceFaults {
  const [named, cameFrom] = [donor.trim(), from.trim()]
  const badDonor = source === 'donation' && named !== '' && !plainTextSchema(120).safeParse(named).success
  const badFrom = source === 'transfer' && !stationIdSchema.safeParse(cameFrom).success
  const own = source === 'transfer' && cameFrom === ownId
  return { donor: badDonor ? 'bad-donor' : null, from: own ? 'ownStation' : badFrom ? 'badStation' : null }
}
