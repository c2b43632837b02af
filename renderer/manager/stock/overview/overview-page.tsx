import './overview.css'
import { useDeferredValue, useMemo, useState } from 'react'
import { PressButton } from '../../../ui/press-button.tsx'
import { ListKeys } from '../../export/list-keys.tsx'
import { Nothing } from '../../page/nothing.tsx'
import { TroubleSaid } from '../../page/trouble-said.tsx'
import { Chips } from '../fields/chips.tsx'
import { TypedField } from '../fields/typed-field.tsx'
import { StockPage } from '../shell/stock-page.tsx'
import { useAsked } from '../shell/use-asked.ts'
import { useStockWords } from '../shell/use-stock-words.ts'
import type { Filter } from './filters.ts'
import { filters, matchesFilter, matchesSearch } from './filters.ts'
import { ItemRow } from './item-row.tsx'
import { useOverviewTable } from './overview-table.ts'
import { StockKeys } from './stock-keys.tsx'

/** Everything on the shelves: what is here, what is low, what must go. */
export function OverviewPage() {
  const { t } = useStockWords()
  const [filter, setFilter] = useState<Filter | null>(null)
  const [group, setGroup] = useState<string | null>(null)
  const [typed, setTyped] = useState('')
  const search = useDeferredValue(typed)
  const asked = useAsked('stock.overview', {})
  const items = useMemo(() => asked.value?.items ?? [], [asked.value])
  const tableOf = useOverviewTable()

  const groups = useMemo(() => [...new Set(items.map(({ item }) => item.group))], [items])
  const shown = useMemo(
    () =>
      items.filter(
        (stock) =>
          (filter === null || matchesFilter(stock, filter)) &&
          (group === null || stock.item.group === group) &&
          matchesSearch(stock, search),
      ),
    [items, filter, group, search],
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
              aria-pressed={filter === one}
              disabled={count === 0 && filter !== one}
              onPress={() => setFilter(filter === one ? null : one)}
            >
              <bdi className="digits chip-count">{count}</bdi>
              <span>{t(`filter.${one}`)}</span>
            </PressButton>
          )
        })}
      </Chips>
      <div className="find">
        <TypedField label={t('search.label')} keys="code" value={typed} onChange={setTyped} words />
        <Chips label={t('group.title')}>
          {groups.map((one) => (
            <PressButton
              key={one}
              className="chip plain"
              aria-pressed={group === one}
              onPress={() => setGroup(group === one ? null : one)}
            >
              {t(`group.${one}`)}
            </PressButton>
          ))}
        </Chips>
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
