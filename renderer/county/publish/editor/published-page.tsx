import { useState } from 'react'
import { Link } from 'wouter'
import type { DraftRow, Published } from '../../../../federation/contract/drafts.ts'
import { useUnits } from '../../hub/queries.ts'
import { Loading, TroubleNotice } from '../../shell/notices.tsx'
import { useMoments } from '../../words/use-moments.ts'
import { DraftList } from './draft-list.tsx'
import { useDrafts, usePublished } from './draft-queries.ts'
import type { EditorType } from './editor-type.ts'
import type { PublishedFilter } from './published-filter.ts'
import { filterPublished } from './published-filter.ts'
import { PublishedTable } from './published-table.tsx'
import { useEditorWords } from './use-editor-words.ts'

type PublishedPageProps = {
  of: EditorType
  unit: string
  mayPublish: boolean
  /** Address of this list; what is opened lies behind it. */
  here: string
}

/** What is published of a type now, for this unit's stations, by whom and since when; and what is being written. */
export function PublishedPage(props: PublishedPageProps) {
  const { of, unit, mayPublish, here } = props
  const say = useEditorWords()
  const moments = useMoments()
  const units = useUnits().data
  const published = usePublished(unit, of.type)
  const drafts = useDrafts(unit, of.type)
  const error = published.error ?? drafts.error
  if (error && !published.data)
    return (
      <TroubleNotice
        error={error}
        onAgain={() => {
          void published.refetch()
          void drafts.refetch()
        }}
      />
    )
  if (published.data === undefined || units === undefined) return <Loading words={say('loading')} />
  const isTop = units.units.some(({ unit: each, parent }) => each === units.root && parent === null)
  const mayWrite = mayPublish && (isTop || !of.isWhole)
  return (
    <>
      <section className="card summary">
        <p className="sentence">
          {say('list.sentence', { count: published.data.documents.length, type: say(`type.${of.type}`) })}
        </p>
        <p className="soft">{say('list.asOf', { moment: moments.instant(published.data.at) })}</p>
        {mayWrite ? (
          <div className="buttons">
            <Link className="button primary" href={`${here}/new`}>
              {say('list.new')}
            </Link>
            {of.imports ? (
              <Link className="button" href={`${here}/import`}>
                {say('list.import')}
              </Link>
            ) : null}
          </div>
        ) : (
          <p className="notice-line">{say(mayPublish ? 'list.wholeOnly' : 'list.readOnly')}</p>
        )}
      </section>
      <OpenDrafts drafts={drafts.data?.drafts ?? []} here={here} />
      {published.data.documents.length + published.data.withdrawn.length === 0 ? (
        <section className="card empty">
          <h2>{say('list.emptyTitle')}</h2>
          <p>{say(`list.empty.${of.type}`)}</p>
        </section>
      ) : (
        <Filtered of={of} published={published.data} mayWrite={mayWrite} here={here} />
      )}
    </>
  )
}

function OpenDrafts({ drafts, here }: { drafts: readonly DraftRow[]; here: string }) {
  const open = drafts.filter(({ state }) => state !== 'published')
  return open.length === 0 ? null : <DraftList drafts={open} here={here} />
}

type FilteredProps = {
  of: EditorType
  published: Published
  mayWrite: boolean
  here: string
}

function Filtered({ of, published, mayWrite, here }: FilteredProps) {
  const say = useEditorWords()
  const [filter, setFilter] = useState<PublishedFilter>({ search: '', only: 'all' })
  const rows = filterPublished(published, filter, of.nameOf)
  return (
    <section className="card published">
      <search className="filters" aria-label={say('list.filters')}>
        <label>
          {say('list.only.label')}
          <select
            className="field"
            value={filter.only}
            onChange={({ target }) => setFilter({ ...filter, only: target.value as PublishedFilter['only'] })}
          >
            {(['all', 'own', 'untranslated', 'withdrawn'] as const).map((only) => (
              <option key={only} value={only}>
                {say(`list.only.${only}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say('list.search')}
          <input
            className="field"
            type="search"
            value={filter.search}
            onChange={({ target }) => setFilter({ ...filter, search: target.value })}
          />
        </label>
        <p className="soft" aria-live="polite">
          {say('list.found', { count: rows.length })}
        </p>
      </search>
      <PublishedTable {...{ of, rows, mayWrite, here }} />
    </section>
  )
}
