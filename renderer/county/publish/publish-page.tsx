import { useState } from 'react'
import type { Listings } from '../../../federation/contract/listings.ts'
import { useListings } from '../hub/queries.ts'
import { Loading, TroubleNotice } from '../shell/notices.tsx'
import { useMoments } from '../words/use-moments.ts'
import { useWords } from '../words/use-words.ts'
import { ImportPanel } from './import-panel.tsx'
import type { Filter } from './listing-filters.tsx'
import { ListingFilters } from './listing-filters.tsx'
import { ListingForm } from './listing-form.tsx'
import { ListingTable } from './listing-table.tsx'
import { PublishTabs } from './publish-tabs.tsx'

type PublishPageProps = { unit: string; mayPublish: boolean }

const pageOf = 50

/** What the stations show, and the ways to put something there: a file of jobs, or a form. */
export function PublishPage({ unit, mayPublish }: PublishPageProps) {
  const { t } = useWords()
  const say = useMoments()
  const [filter, setFilter] = useState<Filter>({ kind: '', state: '', search: '' })
  const [limit, setLimit] = useState(pageOf)
  const listings = useListings({ unit, ...filter, limit })
  return (
    <>
      <h1>{t('publish.title')}</h1>
      <PublishTabs unit={unit} here="listings" />
      {listings.error ? (
        <TroubleNotice
          error={listings.error}
          onAgain={() => void listings.refetch()}
          stale={listings.data && say.instant(listings.data.at)}
        />
      ) : null}
      {listings.data ? (
        <Published
          {...{ listings: listings.data, mayPublish, filter }}
          onFilter={(next) => {
            setLimit(pageOf)
            setFilter(next)
          }}
          onMore={() => setLimit(limit + pageOf)}
        />
      ) : listings.error ? null : (
        <Loading words={t('loading.publish')} />
      )}
    </>
  )
}

type PublishedProps = {
  listings: Listings
  mayPublish: boolean
  filter: Filter
  onFilter: (filter: Filter) => void
  onMore: () => void
}

/** What is open above the list: nothing, a file being looked at, a new listing, or one being changed. */
type Open = { what: 'import' } | { what: 'write'; listing?: string } | undefined

function Published({ listings, mayPublish, filter, onFilter, onMore }: PublishedProps) {
  const { t } = useWords()
  const say = useMoments()
  const [open, setOpen] = useState<Open>()
  const { unit, byState, total } = listings
  const isEmpty = Object.values(byState).every((count) => count === 0)
  const close = () => setOpen(undefined)
  return (
    <>
      <section className="card summary">
        <p className="sentence">
          {isEmpty ? t('publish.nothing') : t('publish.sentence', { count: byState.live ?? 0 })}
        </p>
        <p className="soft">{t('stations.asOf', { moment: say.instant(listings.at) })}</p>
        <div className="buttons">
          {mayPublish ? (
            <>
              <button
                type="button"
                className="button primary"
                aria-expanded={open?.what === 'import'}
                onClick={() => setOpen({ what: 'import' })}
              >
                {t('publish.import')}
              </button>
              <button
                type="button"
                className="button"
                aria-expanded={open?.what === 'write'}
                onClick={() => setOpen({ what: 'write' })}
              >
                {t('publish.write')}
              </button>
            </>
          ) : null}
          <a
            className="button"
            href={`/v1/job-postings?${new URLSearchParams({ unit })}`}
            download={`jobs-${unit}-${listings.day}.jsonld`}
          >
            {t('publish.export')}
          </a>
        </div>
        {mayPublish ? null : <p className="notice-line">{t('act.readOnly')}</p>}
      </section>
      {open?.what === 'import' ? <ImportPanel unit={unit} onDone={close} /> : null}
      {open?.what === 'write' ? (
        <ListingForm key={open.listing ?? ''} unit={unit} listing={open.listing} onDone={close} />
      ) : null}
      {isEmpty ? (
        <section className="card empty">
          <h2>{t('publish.emptyTitle')}</h2>
          <p>{t('publish.emptyWords')}</p>
        </section>
      ) : (
        <section className="card published">
          <ListingFilters {...{ filter, listings, onFilter }} />
          <ListingTable
            listings={listings.listings}
            onChange={(listing) => {
              setOpen({ what: 'write', listing })
              window.scrollTo({ top: 0 })
            }}
          />
          {total > listings.listings.length ? (
            <div className="buttons">
              <button type="button" className="button" onClick={onMore}>
                {t('publish.more')}
              </button>
            </div>
          ) : null}
        </section>
      )}
    </>
  )
}
