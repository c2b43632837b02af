import './receive.css'
import { useState } from 'react'
import type { Restock } from '../../../../station/contract/restocks.ts'
import type { ItemStock } from '../../../../station/contract/stock.ts'
import { TroubleSaid } from '../../page/trouble-said.tsx'
import { allStocks } from '../lists/all-stocks.ts'
import type { EntryName } from '../shell/place.ts'
import { useStockDesk } from '../shell/stock-desk.ts'
import { StockPage } from '../shell/stock-page.tsx'
import { useAsked } from '../shell/use-asked.ts'
import { useDraft } from '../shell/use-draft.ts'
import { useStockWords } from '../shell/use-stock-words.ts'
import type { Delivery } from './delivery.ts'
import { addLines, deliverySchema, emptyDelivery, linesOfRestock } from './delivery.ts'
import { ReceiveDelivery } from './receive-delivery.tsx'

/** Goods that came in, `restock`: as the answer to this request. What has been put together survives a lock. */
export function ReceivePage({ restock }: { restock: EntryName | null }) {
  const { t } = useStockWords()
  const { back } = useStockDesk()
  const stock = useAsked('stock.overview', {})
  const restocks = useAsked('restocks.list', {})
  const name = restock === null ? '' : `${restock.epoch}/${restock.seq}`
  const [draft, setDraft] = useDraft(`receive.${name}`, deliverySchema)
  const [begun, setBegun] = useState(false)

  if (stock.value === null || restocks.value === null) {
    return (
      <StockPage title={t('go.receive')} onBack={back}>
        <TroubleSaid
          trouble={stock.trouble ?? restocks.trouble}
          again={stock.trouble === null ? restocks.again : stock.again}
        />
      </StockPage>
    )
  }
  const stocks = new Map(allStocks(stock.value).map((one) => [one.item.id, one]))
  const all = restocks.value.restocks
  return (
    <ReceiveDelivery
      delivery={draft ?? begin(restock, all, stocks)}
      begunBefore={draft !== null && !begun}
      stocks={stocks}
      expected={restock === null ? all.filter(({ state }) => state === 'shipped') : []}
      day={stock.value.day}
      onChange={(delivery) => {
        setBegun(true)
        setDraft(delivery)
      }}
      onStartAnew={() => setDraft(null)}
    />
  )
}

function begin(
  restock: EntryName | null,
  restocks: readonly Restock[],
  stocks: ReadonlyMap<string, ItemStock>,
): Delivery {
  const found = restocks.find(({ name }) => name.epoch === restock?.epoch && name.seq === restock?.seq)
  if (found === undefined) return emptyDelivery
  return addLines({ ...emptyDelivery, restock }, linesOfRestock(found, stocks))
}
