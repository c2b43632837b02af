import './item.css'
import { useState } from 'react'
import { Nothing } from '../../page/nothing.tsx'
import { TroubleSaid } from '../../page/trouble-said.tsx'
import { ItemPicture } from '../lists/item-picture.tsx'
import { LevelBar } from '../lists/level-bar.tsx'
import { MovementList } from '../movements/movement-list.tsx'
import { missing } from '../overview/filters.ts'
import { useStockDesk } from '../shell/stock-desk.ts'
import { StockKey } from '../shell/stock-key.tsx'
import { StockPage } from '../shell/stock-page.tsx'
import { useAsked } from '../shell/use-asked.ts'
import { useStockWords } from '../shell/use-stock-words.ts'
import { LotCard } from './lot-card.tsx'
import type { LotAct } from './lot-sheet.tsx'
import { LotSheet } from './lot-sheet.tsx'

/** One item: its lots and what may be done to each, and how it came and went. */
export function ItemPage({ id }: { id: string }) {
  const { t, bilingual, nameOf, sayQty } = useStockWords()
  const { desk, go, back } = useStockDesk()
  const [act, setAct] = useState<LotAct | null>(null)
  const asked = useAsked('stock.overview', {})
  const stock = asked.value?.items.find(({ item }) => item.id === id)
  const may = (right: (typeof desk.rights)[number]) => desk.rights.includes(right)

  if (asked.value === null || stock === undefined) {
    return (
      <StockPage title={t('item.title')} onBack={back}>
        <TroubleSaid trouble={asked.trouble} again={asked.again} />
        {asked.value === null ? null : <Nothing pictogram="plain">{t('empty.item')}</Nothing>}
      </StockPage>
    )
  }
  const { item, usable, onHand, par } = stock
  return (
    <StockPage title={nameOf(item).text} onBack={back} now={asked.value.now}>
      <div className="item-head">
        <ItemPicture item={item} />
        <div className="item-level">
          <span className="item-figures">
            <strong>{t('level.usable', { qty: sayQty(usable, item) })}</strong>
            <span className="soft">
              {t('level.onHand', { qty: onHand })} ·{' '}
              {par === null ? t('level.noPar') : t('level.par', { qty: par })}
            </span>
          </span>
          <LevelBar onHand={onHand} usable={usable} par={par} />
          {stock.negative ? (
            <p className="negative">{t('level.negative', { count: missing(stock) })}</p>
          ) : null}
        </div>
      </div>
      <div className="page-keys">
        {may('issue') && usable > 0 && item.access !== 'excluded' ? (
          <StockKey
            look="act"
            pictogram="hand-out"
            words={bilingual('go.issue')}
            onPress={() => go({ at: 'issue', item: id })}
          />
        ) : null}
        {may('receive') && item.access !== 'excluded' ? (
          <StockKey
            pictogram="receive"
            words={bilingual('go.receive')}
            onPress={() => go({ at: 'receive' })}
          />
        ) : null}
        {may('count') && stock.lots.length > 0 ? (
          <StockKey
            pictogram="count"
            words={bilingual('go.count')}
            onPress={() => go({ at: 'count', item: id })}
          />
        ) : null}
        {may('transfer') && usable > 0 ? (
          <StockKey
            pictogram="truck"
            words={bilingual('go.transfer')}
            onPress={() => go({ at: 'transfer', item: id })}
          />
        ) : null}
      </div>
      <h2>{t('item.lots')}</h2>
      {stock.lots.length === 0 ? (
        <Nothing pictogram="receive">{t('empty.lots')}</Nothing>
      ) : (
        <ul className="lot-cards">
          {stock.lots.map((lot) => (
            <LotCard key={lot.lot} item={item} lot={lot} onAct={setAct} />
          ))}
        </ul>
      )}
      <h2>{t('item.movements')}</h2>
      <MovementList ask={{ item: id, limit: 20 }} />
      <div className="page-keys">
        <StockKey
          pictogram="list"
          words={bilingual('item.allMovements')}
          onPress={() => go({ at: 'movements', item: id })}
        />
      </div>
      {act === null ? null : (
        <LotSheet act={act} item={item} day={asked.value.day} onClose={() => setAct(null)} />
      )}
    </StockPage>
  )
}
