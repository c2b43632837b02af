import './expiry.css'
import { useMemo } from 'react'
import { ListKeys } from '../../export/list-keys.tsx'
import { Nothing } from '../../page/nothing.tsx'
import { TroubleSaid } from '../../page/trouble-said.tsx'
import { useStockDesk } from '../shell/stock-desk.ts'
import { StockPage } from '../shell/stock-page.tsx'
import { useAsked } from '../shell/use-asked.ts'
import { useStockWords } from '../shell/use-stock-words.ts'
import type { Ending } from './by-month.ts'
import { endingsByMonth } from './by-month.ts'
import { EndingRow } from './ending-row.tsx'
import { MonthStrip } from './month-strip.tsx'

const columns = ['code', 'item', 'lot', 'lotOnHand', 'unit', 'until', 'stage'] as const

/** What expires when: first what must go now, then month after month. */
export function ExpiryPage() {
  const { t, nameOf, name, sayLot } = useStockWords()
  const { back } = useStockDesk()
  const asked = useAsked('stock.overview', {})
  const endings = useMemo(() => endingsByMonth(asked.value?.items ?? []), [asked.value])
  const { barred, months } = endings

  const row = ({ stock: { item }, lot }: Ending) => [
    item.code ?? item.id,
    nameOf(item).text,
    sayLot(lot.lot),
    lot.onHand,
    name(item.unit).text,
    lot.effectiveUntil,
    t(`stage.${lot.stage}`),
  ]

  return (
    <StockPage title={t('go.expiry')} onBack={back} now={asked.value?.now}>
      <TroubleSaid trouble={asked.trouble} again={asked.again} />
      {asked.value === null ? null : barred.length + months.length === 0 ? (
        <Nothing pictogram="calendar">{t('empty.expiry')}</Nothing>
      ) : (
        <>
          <MonthStrip day={asked.value.day} endings={endings} />
          {barred.length === 0 ? null : (
            <section className="ending-month barred">
              <h2>{t('expiry.barred')}</h2>
              <ul className="ending-rows">
                {barred.map((ending) => (
                  <EndingRow key={`${ending.lot.item} ${ending.lot.lot}`} ending={ending} />
                ))}
              </ul>
            </section>
          )}
          {months.map(({ month, endings: inMonth }) => (
            <section key={month} id={`month-${month}`} className="ending-month">
              <h2>
                <bdi dir="ltr">{month}</bdi>{' '}
                <span className="soft">{t('expiry.lots', { count: inMonth.length })}</span>
              </h2>
              <ul className="ending-rows">
                {inMonth.map((ending) => (
                  <EndingRow key={`${ending.lot.item} ${ending.lot.lot}`} ending={ending} />
                ))}
              </ul>
            </section>
          ))}
          <ListKeys
            file={`expiry-${asked.value.day}`}
            table={() => ({
              headings: columns.map((column) => t(`column.${column}`)),
              rows: [...barred, ...months.flatMap((month) => month.endings)].map(row),
            })}
          />
        </>
      )}
    </StockPage>
  )
}
