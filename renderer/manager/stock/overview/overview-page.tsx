import './overview.css'
import { useMemo, useState } from 'react'
import { PressButton } from '../../../ui/press-button.tsx'
import { ListKeys } from '../../export/list-keys.tsx'
import { Nothing } from '../../page/nothing.tsx'
import { TroubleSaid } from '../../page/trouble-said.tsx'
import { Chips } from '../fields/chips.tsx'
import { ItemFilterFields, useItemFilter } from '../fields/item-filter.tsx'
import { StockPage } from '../shell/stock-page.tsx'
import { useAsked } from '../shell/use-asked.ts'
import { useStockWords } from '../shell/use-stock-words.ts'
import type { Filter } from './filters.ts'
import { filters, matchesFilter } from './filters.ts'
import { ItemRow } from './item-row.tsx'
import { useOverviewTable } from './overview-table.ts'
import { StockKeys } from './stock-keys.tsx'

/** Everything on the shelves: what is here, what is low, what must go. `only`: what whoever came here looks for. */
export function OverviewPage({ only }: { only: readonly Filter[] }) {
  const { t } = useStockWords()
  const [wanted, setWanted] = useState(only)
  const asked = useAsked('stock.overview', {})
  const items = useMemo(() => asked.value?.items ?? [], [asked.value])
  const tableOf = useOverviewTable()

  const find = useItemFilter(items)
  const shown = items.filter(
    (stock) =>
      (wanted.length === 0 || wanted.some((one) => matchesFilter(stock, one))) && find.matches(stock),
  )

  return (
    <StockPage title={t('title')} now={asked.value?.now}>
      <StockKeys />
      <Chips label={t('filter.title')} className="filters">
        {filters.map((one) => {
          const count = items.filter((stock) => matchesFilter(stock, one)).length
          return (
            <PressButton
              key={one}
              className={`chip ${one}`}
              aria-pressed={wanted.includes(one)}
              disabled={count === 0 && !wanted.includes(one)}
              onPress={() => setWanted(wanted.includes(one) ? [] : [one])}
            >
              <bdi className="digits chip-count">{count}</bdi>
              <span>{t(`filter.${one}`)}</span>
            </PressButton>
          )
        })}
      </Chips>
      <div className="find">
        <ItemFilterFields {...find} />
      </div>
      <TroubleSaid trouble={asked.trouble} again={asked.again} />
      {asked.value === null ? null : shown.length === 0 ? (
        <Nothing pictogram="first-aid">{t(items.length === 0 ? 'empty.items' : 'empty.found')}</Nothing>
      ) : (
        <ul className="item-rows">
          {shown.map((stock) => (
            <ItemRow key={stock.item.id} stock={stock} />
          ))}
        </ul>
      )}
      {asked.value === null ? null : (
        <ListKeys file={`stock-${asked.value.day}`} table={() => tableOf(shown)} />
      )}
    </StockPage>
  )
}
