import type { Restock } from '../../../../station/contract/restocks.ts'
import type { ItemStock } from '../../../../station/contract/stock.ts'
import { formatMoment, wallTime } from '../../../i18n/formats.ts'
import { FeaturePictogram } from '../../../ui/feature-pictogram.tsx'
import { ListKeys } from '../../export/list-keys.tsx'
import { Nothing } from '../../page/nothing.tsx'
import { useStockDesk } from '../shell/stock-desk.ts'
import { StockKey } from '../shell/stock-key.tsx'
import { useStockWords } from '../shell/use-stock-words.ts'

type Props = { restocks: readonly Restock[]; items: readonly ItemStock[]; day: string }

const pictograms: Readonly<Record<Restock['state'], string>> = {
  requested: 'waiting',
  approved: 'done',
  refused: 'close',
  shipped: 'truck',
  received: 'receive',
}
const columns = ['at', 'state', 'item', 'asked', 'granted', 'arrived', 'expectedOn', 'note'] as const

/** Requests, newest first, with the county's answer and what has come; what is on its way can be received from here. */
export function RestockList({ restocks, items, day }: Props) {
  const { t, bilingual, nameOf, sayQty } = useStockWords()
  const { desk, go, station } = useStockDesk()
  const catalogue = new Map(items.map(({ item }) => [item.id, item]))
  const nameById = (id: string) => {
    const item = catalogue.get(id)
    return item === undefined ? id : nameOf(item).text
  }
  const qtyIn = (lines: Restock['lines'] | undefined, id: string) =>
    lines === undefined
      ? null
      : lines.filter(({ item }) => item === id).reduce((sum, { qty }) => sum + qty, 0)
  const moment = (at: string) => formatMoment(wallTime(Date.parse(at), station.timeZone))
  const itemsOf = ({ lines, granted, arrived }: Restock) => [
    ...new Set([...lines, ...(granted ?? []), ...arrived].map(({ item }) => item)),
  ]

  if (restocks.length === 0) return <Nothing pictogram="basket">{t('empty.restocks')}</Nothing>
  return (
    <>
      <ol className="restocks">
        {restocks.map((restock) => (
          <li key={`${restock.name.epoch}/${restock.name.seq}`} className={`restock ${restock.state}`}>
            <p className="restock-head">
              <FeaturePictogram name={pictograms[restock.state]} />
              <strong>{t(`restock.state.${restock.state}`)}</strong>
              <bdi dir="ltr" className="soft">
                {moment(restock.at)}
              </bdi>
              {restock.expectedOn === undefined || restock.state === 'received' ? null : (
                <span>
                  {t('restock.expectedOn')} <bdi dir="ltr">{restock.expectedOn}</bdi>
                </span>
              )}
            </p>
            {restock.note === undefined ? null : <p className="restock-note">{restock.note}</p>}
            <ul className="summary-lines">
              {itemsOf(restock).map((id) => (
                <li key={id}>
                  <span>{nameById(id)}</span>
                  <span>
                    {t('restock.asked', { qty: sayQty(qtyIn(restock.lines, id) ?? 0, catalogue.get(id)) })}
                    {restock.granted === undefined
                      ? null
                      : ` · ${t('restock.granted', { qty: qtyIn(restock.granted, id) })}`}
                    {restock.arrived.length === 0
                      ? null
                      : ` · ${t('restock.arrived', { qty: qtyIn(restock.arrived, id) })}`}
                  </span>
                </li>
              ))}
            </ul>
            {restock.state === 'shipped' && desk.rights.includes('receive') ? (
              <StockKey
                look="act"
                pictogram="receive"
                words={bilingual('restock.receive')}
                onPress={() => go({ at: 'receive', restock: restock.name })}
              />
            ) : null}
          </li>
        ))}
      </ol>
      <ListKeys
        file={`restocks-${day}`}
        table={() => ({
          headings: columns.map((column) => t(`column.${column}`)),
          rows: restocks.flatMap((restock) =>
            itemsOf(restock).map((id) => [
              moment(restock.at),
              t(`restock.state.${restock.state}`),
              nameById(id),
              qtyIn(restock.lines, id),
              qtyIn(restock.granted, id),
              qtyIn(restock.arrived, id),
              restock.expectedOn ?? null,
              restock.note ?? null,
            ]),
          ),
        })}
      />
    </>
  )
}
