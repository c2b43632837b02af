import { useState } from 'react'
import { maxStockLines } from '../../../../protocol/stock-lines.ts'
import { TroubleSaid } from '../../page/trouble-said.tsx'
import { ItemName } from '../lists/item-name.tsx'
import { useStockDesk } from '../shell/stock-desk.ts'
import { StockKey } from '../shell/stock-key.tsx'
import { StockPage } from '../shell/stock-page.tsx'
import { useAct } from '../shell/use-act.ts'
import { useStockWords } from '../shell/use-stock-words.ts'
import type { LotToCount } from './count-lines.ts'
import { parseCount } from './count-lines.ts'
import type { Second } from './second-person.tsx'
import { SecondPerson } from './second-person.tsx'

type Props = {
  lots: readonly LotToCount[]
  typed: Readonly<Record<string, string>>
  onBack: () => void
  onCounted: () => void
}

/** Expected against counted, the difference in words, and the second person where a medicine is among them. */
export function CompareCounts({ lots, typed, onBack, onCounted }: Props) {
  const { t, bilingual, sayQty, sayLot } = useStockWords()
  const { tellDone } = useStockDesk()
  const [second, setSecond] = useState<Second>({ card: null, pin: '' })
  const counting = useAct('stock.count')
  const lines = lots.flatMap((one) => {
    const counted = parseCount(typed[one.key] ?? '')
    return typeof counted === 'number' ? [{ ...one, counted, drift: counted - one.lot.onHand }] : []
  })
  const needsSecond = lines.some(({ stock }) => stock.item.medicine)
  const differing = lines.filter(({ drift }) => drift !== 0).length
  const ready = !needsSecond || (second.card !== null && /^\d{6,12}$/.test(second.pin))

  const send = async () => {
    const movements: Parameters<typeof tellDone>[0]['movements'][number][] = []
    for (let at = 0; at < lines.length; at += maxStockLines) {
      const sent = lines.slice(at, at + maxStockLines)
      const medicine = sent.some(({ stock }) => stock.item.medicine)
      const answer = await counting.run({
        lines: sent.map(({ lot, counted }) => ({ item: lot.item, lot: lot.lot, counted })),
        ...(medicine && second.card !== null ? { second: { card: second.card, pin: second.pin } } : {}),
      })
      if (answer === null) return setSecond({ ...second, pin: '' })
      movements.push(answer.movement)
    }
    tellDone({ words: t('done.count', { count: lines.length }), movements })
    onCounted()
  }

  return (
    <StockPage
      title={t('count.compareTitle')}
      onBack={onBack}
      foot={
        <>
          <p className="foot-words">
            {differing === 0 ? t('count.allRight') : t('count.differ', { count: differing })}
          </p>
          <StockKey
            look="act"
            pictogram="done"
            words={bilingual('count.record')}
            disabled={!ready || counting.busy}
            onPress={() => void send()}
          />
        </>
      }
    >
      <TroubleSaid trouble={counting.trouble} />
      <ul className="compare-lines">
        {lines.map(({ key, stock: { item }, lot, counted, drift }) => (
          <li key={key} className={drift === 0 ? 'compare-line' : 'compare-line differs'}>
            <div>
              <ItemName item={item} />
              <p className="soft">
                {t('lot.lot')} <bdi dir="ltr">{sayLot(lot.lot)}</bdi>
              </p>
            </div>
            <p>
              <span className="soft">{t('count.expected')}</span>
              <strong>{sayQty(lot.onHand, item)}</strong>
            </p>
            <p>
              <span className="soft">{t('count.found')}</span>
              <strong>{sayQty(counted, item)}</strong>
            </p>
            <p className="drift">
              {drift === 0
                ? t('count.same')
                : drift < 0
                  ? t('count.fewer', { qty: sayQty(-drift, item) })
                  : t('count.more', { qty: sayQty(drift, item) })}
            </p>
          </li>
        ))}
      </ul>
      {needsSecond ? <SecondPerson second={second} onSecond={setSecond} /> : null}
    </StockPage>
  )
}
