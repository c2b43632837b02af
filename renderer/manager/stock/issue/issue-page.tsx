import './issue.css'
import { useState } from 'react'
import { stationIdSchema } from '../../../../protocol/ids.ts'
import type { ItemStock } from '../../../../station/contract/stock.ts'
import { Nothing } from '../../page/nothing.tsx'
import { TroubleSaid } from '../../page/trouble-said.tsx'
import { ItemPicker } from '../fields/item-picker.tsx'
import { useStockDesk } from '../shell/stock-desk.ts'
import { StockKey } from '../shell/stock-key.tsx'
import { StockPage } from '../shell/stock-page.tsx'
import { useAct } from '../shell/use-act.ts'
import { useAsked } from '../shell/use-asked.ts'
import { useStockWords } from '../shell/use-stock-words.ts'
import { IssueLine } from './issue-line.tsx'
import { StationField } from './station-field.tsx'
import { Warnings } from './warnings.tsx'

type Wanted = { item: string; qty: number }
type Props = {
  /** The item that is to be moved first; null when none has been named. */
  item: string | null
  moves: 'issue' | 'transfer'
}

/** Handing out, and handing on to another station: of which item how many; the lots leave first-expiry-first. */
export function IssuePage({ item, moves }: Props) {
  const { t, bilingual, nameOf, sayQty, sayLot } = useStockWords()
  const { station, back, tellDone } = useStockDesk()
  const [lines, setLines] = useState<readonly Wanted[]>(item === null ? [] : [{ item, qty: 1 }])
  const [picking, setPicking] = useState(item === null)
  const [to, setTo] = useState('')
  const [warned, setWarned] = useState(false)
  const asked = useAsked('stock.overview', {})
  const issuing = useAct('stock.issue')
  const transferring = useAct('stock.transfer')
  const doing = moves === 'issue' ? issuing : transferring

  const stocks = new Map(asked.value?.items.map((stock) => [stock.item.id, stock]))
  const usable = [...stocks.values()].filter((stock) => stock.usable > 0 && stock.item.access !== 'excluded')
  const chosen = lines.flatMap(({ item: id, qty }) => {
    const stock = stocks.get(id)
    return stock === undefined ? [] : [{ stock, qty }]
  })
  const warnings = moves === 'issue' ? chosen.filter(({ stock }) => stock.item.warnings.length > 0) : []
  const mustWarn = warnings.some(({ stock }) => stock.item.containsEthanol === true)
  const goesTo = to.trim()
  const toFault =
    goesTo === ''
      ? null
      : goesTo === station.station?.id
        ? t('faults.ownStation')
        : stationIdSchema.safeParse(goesTo).success
          ? null
          : t('faults.badStation')
  const ready =
    chosen.length > 0 &&
    chosen.every(({ stock, qty }) => qty >= 1 && qty <= stock.usable) &&
    (!mustWarn || warned) &&
    (moves === 'issue' || (goesTo !== '' && toFault === null))

  const add = ({ item: { id } }: ItemStock) => {
    setPicking(false)
    setWarned(false)
    if (!lines.some((line) => line.item === id)) setLines([...lines, { item: id, qty: 1 }])
  }
  const send = async () => {
    const sent = chosen.map(({ stock, qty }) => ({ item: stock.item.id, qty }))
    const answer =
      moves === 'issue'
        ? await issuing.run({ lines: sent, warned })
        : await transferring.run({ to: goesTo, lines: sent })
    if (answer === null) return
    const names = answer.lines.map(({ item: id, lot, qty }) => {
      const known = stocks.get(id)?.item
      return `${known === undefined ? id : nameOf(known).text} ${sayLot(lot)} ${sayQty(qty, known)}`
    })
    tellDone({ words: t(`done.${moves}`, { names: names.join(' · ') }), movements: [answer.movement] })
    back()
  }

  return (
    <StockPage
      title={t(`go.${moves}`)}
      onBack={back}
      foot={
        <>
          <p className="foot-words">{mustWarn && !warned ? t('issue.warnings') : null}</p>
          <StockKey
            look="act"
            pictogram={moves === 'issue' ? 'hand-out' : 'truck'}
            words={bilingual(`act.${moves}`)}
            disabled={!ready || doing.busy}
            onPress={() => void send()}
          />
        </>
      }
    >
      <TroubleSaid trouble={asked.trouble} again={asked.again} />
      <TroubleSaid trouble={doing.trouble} />
      {moves === 'transfer' ? (
        <StationField label={t('transfer.to')} value={to} fault={toFault} onChange={setTo} />
      ) : null}
      {chosen.length === 0 && !picking ? (
        <Nothing pictogram="hand-out">{t(usable.length === 0 ? 'empty.usable' : 'empty.chosen')}</Nothing>
      ) : null}
      <ul className="issue-lines">
        {chosen.map(({ stock, qty }) => (
          <IssueLine
            key={stock.item.id}
            stock={stock}
            qty={qty}
            onQty={(value) =>
              setLines(lines.map((line) => (line.item === stock.item.id ? { ...line, qty: value } : line)))
            }
            onDrop={() => setLines(lines.filter((line) => line.item !== stock.item.id))}
          />
        ))}
      </ul>
      <div className="page-keys">
        <StockKey pictogram="more" words={bilingual('act.addItem')} onPress={() => setPicking(true)} />
      </div>
      {warnings.length === 0 ? null : (
        <Warnings
          items={warnings.map(({ stock }) => stock.item)}
          must={mustWarn}
          warned={warned}
          onWarned={setWarned}
        />
      )}
      {picking && asked.value !== null ? (
        <ItemPicker title={t('pick.title')} stocks={usable} onPick={add} onClose={() => setPicking(false)} />
      ) : null}
    </StockPage>
  )
}
