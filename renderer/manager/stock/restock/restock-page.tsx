import './restock.css'
import { useState } from 'react'
import { maxQuantity, maxStockLines } from '../../../../protocol/stock-lines.ts'
import { Nothing } from '../../page/nothing.tsx'
import { TroubleSaid } from '../../page/trouble-said.tsx'
import { ItemPicker } from '../fields/item-picker.tsx'
import { Stepper } from '../fields/stepper.tsx'
import { allStocks } from '../lists/all-stocks.ts'
import { ItemName } from '../lists/item-name.tsx'
import { ItemPicture } from '../lists/item-picture.tsx'
import { LevelBar } from '../lists/level-bar.tsx'
import { useStockDesk } from '../shell/stock-desk.ts'
import { StockKey } from '../shell/stock-key.tsx'
import { StockPage } from '../shell/stock-page.tsx'
import { useAct } from '../shell/use-act.ts'
import { useAsked } from '../shell/use-asked.ts'
import { useStockWords } from '../shell/use-stock-words.ts'
import { proposeRestock } from './propose.ts'
import { RestockList } from './restock-list.tsx'

/** What is low, how much of it to ask the county for, and what became of earlier requests. */
export function RestockPage() {
  const { t, bilingual, nameOf, sayQty } = useStockWords()
  const { desk, back, tellDone } = useStockDesk()
  const stock = useAsked('stock.overview', {})
  const restocks = useAsked('restocks.list', {})
  const requesting = useAct('restocks.request')
  /** What a person has changed of the proposal, by item. */
  const [changed, setChanged] = useState<ReadonlyMap<string, number>>(new Map())
  const [picking, setPicking] = useState(false)

  const items = stock.value === null ? [] : allStocks(stock.value)
  const proposed = proposeRestock(items, restocks.value?.restocks ?? [])
  const added = [...changed.keys()]
    .filter((id) => !proposed.some((one) => one.stock.item.id === id))
    .flatMap((id) =>
      items.filter(({ item }) => item.id === id).map((one) => ({ stock: one, coming: 0, qty: 0 })),
    )
  const lines = [...proposed, ...added].map((one) => ({
    ...one,
    qty: changed.get(one.stock.item.id) ?? one.qty,
  }))
  const wished = lines.filter(({ qty }) => qty > 0)
  const set = (item: string, qty: number) => setChanged(new Map(changed).set(item, qty))

  const send = async () => {
    const sent = wished.slice(0, maxStockLines).map(({ stock: { item }, qty }) => ({ item: item.id, qty }))
    if ((await requesting.run({ lines: sent })) === null) return
    setChanged(new Map())
    tellDone({ words: t('done.restock', { count: sent.length }), movements: [] })
  }

  const known = stock.value !== null && restocks.value !== null
  return (
    <StockPage
      title={t('go.restock')}
      onBack={back}
      now={stock.value?.now}
      foot={
        desk.rights.includes('restock') ? (
          <>
            <p className="foot-words">{t('restock.lines', { count: wished.length })}</p>
            <StockKey
              look="act"
              pictogram="basket"
              words={bilingual('restock.send')}
              disabled={!known || wished.length === 0 || requesting.busy}
              onPress={() => void send()}
            />
          </>
        ) : undefined
      }
    >
      <TroubleSaid
        trouble={stock.trouble ?? restocks.trouble}
        again={stock.trouble === null ? restocks.again : stock.again}
      />
      <TroubleSaid trouble={requesting.trouble} />
      <h2>{t('restock.propose')}</h2>
      {known && lines.length === 0 ? <Nothing pictogram="done">{t('empty.low')}</Nothing> : null}
      <ul className="issue-lines">
        {(known ? lines : []).map(({ stock: one, coming, qty }) => (
          <li key={one.item.id} className={qty > 0 ? 'issue-line chosen' : 'issue-line'}>
            <ItemPicture item={one.item} />
            <div>
              <ItemName item={one.item} />
              <p className="soft">
                {t('level.usable', { qty: sayQty(one.usable, one.item) })}
                {one.par === null ? null : ` · ${t('level.par', { qty: one.par })}`}
                {coming === 0 ? null : ` · ${t('restock.coming', { qty: coming })}`}
              </p>
              <LevelBar onHand={one.onHand} usable={one.usable} par={one.par} />
            </div>
            <Stepper
              label={nameOf(one.item).text}
              value={qty}
              max={maxQuantity}
              step={one.item.packSize ?? 1}
              onChange={(value) => set(one.item.id, value)}
            />
            <span className="soft">
              {one.item.packSize === undefined || one.item.packSize === 1
                ? null
                : t('restock.packs', { count: Math.ceil(qty / one.item.packSize) })}
            </span>
          </li>
        ))}
      </ul>
      <div className="page-keys">
        <StockKey pictogram="more" words={bilingual('act.addItem')} onPress={() => setPicking(true)} />
      </div>
      <h2>{t('restock.before')}</h2>
      {restocks.value === null ? null : (
        <RestockList restocks={restocks.value.restocks} items={items} day={stock.value?.day ?? ''} />
      )}
      {picking ? (
        <ItemPicker
          title={t('pick.title')}
          stocks={items.filter(({ item }) => item.access !== 'excluded')}
          onClose={() => setPicking(false)}
          onPick={({ item }) => {
            setPicking(false)
            set(item.id, changed.get(item.id) ?? item.packSize ?? 1)
          }}
        />
      ) : null}
    </StockPage>
  )
}
