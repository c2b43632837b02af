import { useId } from 'react'
import type { Listings } from '../../../federation/contract/listings.ts'
import { listingStateSchema } from '../../../federation/contract/listings.ts'
import { listingKinds } from '../../../protocol/listing-kinds.ts'
import { useWords } from '../words/use-words.ts'

/** '' for whatever it is. */
export type Filter = { kind: string; state: string; search: string }

type FiltersProps = { filter: Filter; listings: Listings; onFilter: (filter: Filter) => void }

/** Which of them to show, with how many there are of each. */
export function ListingFilters({ filter, listings, onFilter }: FiltersProps) {
  const { t, number } = useWords()
  const id = useId()
  const counted = (name: string, count: number | undefined) => `${name} (${number(count ?? 0)})`
  return (
    <search className="filters" aria-label={t('publish.filters')}>
      <label htmlFor={`${id}-kind`}>
        {t('publish.kindFilter')}
        <select
          id={`${id}-kind`}
          className="field"
          value={filter.kind}
          onChange={({ target }) => onFilter({ ...filter, kind: target.value })}
        >
          <option value="">{t('publish.all')}</option>
          {listingKinds.map((kind) => (
            <option key={kind} value={kind}>
              {counted(t(`publish.kind.${kind}`), listings.byKind[kind])}
            </option>
          ))}
        </select>
      </label>
      <label htmlFor={`${id}-state`}>
        {t('publish.stateFilter')}
        <select
          id={`${id}-state`}
          className="field"
          value={filter.state}
          onChange={({ target }) => onFilter({ ...filter, state: target.value })}
        >
          <option value="">{t('publish.all')}</option>
          {listingStateSchema.options.map((state) => (
            <option key={state} value={state}>
              {counted(t(`publish.state.${state}`), listings.byState[state])}
            </option>
          ))}
        </select>
      </label>
      <label htmlFor={`${id}-search`}>
        {t('publish.search')}
        <input
          id={`${id}-search`}
          className="field"
          type="search"
          maxLength={64}
          value={filter.search}
          onChange={({ target }) => onFilter({ ...filter, search: target.value })}
        />
      </label>
      <p className="soft" aria-live="polite">
        {listings.total === 0 ? t('publish.noneFound') : t('publish.found', { count: listings.total })}
      </p>
    </search>
  )
}
