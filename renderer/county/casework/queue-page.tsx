import { useState } from 'react'
import type { CaseRow } from '../../../federation/contract/requests.ts'
import { caseStates } from '../../../federation/contract/requests.ts'
import { Loading, TroubleNotice } from '../shell/notices.tsx'
import { useMoments } from '../words/use-moments.ts'
import { useWords } from '../words/use-words.ts'
import type { QueueFilter } from './case-queries.ts'
import { useOffices, useQueue } from './case-queries.ts'
import { useFormNames } from './form-names.ts'
import { KeysBar } from './keys-bar.tsx'
import { QueueRow } from './queue-row.tsx'
import { useCaseWords } from './use-case-words.ts'

const all: QueueFilter = { open: true, office: '', form: '', urgency: '', state: '' }

/** What was asked of the offices here: urgent ones first, then those that wait longest. */
export function QueuePage({ unit }: { unit: string }) {
  const t = useCaseWords()
  const say = useMoments()
  const [filter, setFilter] = useState(all)
  const queue = useQueue(unit, filter)
  const pages = queue.data?.pages
  const requests = pages?.flatMap((page) => page.requests) ?? []
  return (
    <>
      <h1>{t('title')}</h1>
      <KeysBar unit={unit} page="requests" />
      <Filters unit={unit} filter={filter} onFilter={setFilter} />
      {queue.error ? (
        <TroubleNotice
          error={queue.error}
          onAgain={() => void queue.refetch()}
          stale={pages?.[0] && say.instant(pages[0].at)}
        />
      ) : null}
      {pages ? (
        <>
          <Requests {...{ unit, requests, isNarrow: filter !== all, hasMore: queue.hasNextPage }} />
          {queue.hasNextPage ? (
            <button
              type="button"
              className="button more"
              disabled={queue.isFetching}
              onClick={() => void queue.fetchNextPage()}
            >
              {t('queue.more')}
            </button>
          ) : null}
        </>
      ) : queue.error ? null : (
        <Loading words={t('loading.queue')} />
      )}
    </>
  )
}

type RequestsProps = { unit: string; requests: readonly CaseRow[]; isNarrow: boolean; hasMore: boolean }

function Requests({ unit, requests, isNarrow, hasMore }: RequestsProps) {
  const t = useCaseWords()
  const { number } = useWords()
  const overdue = requests.filter((each) => each.dues.some((due) => due.isOverdue)).length
  if (requests.length === 0)
    return (
      <section className="card empty">
        <h2>{t(isNarrow ? 'queue.noneFound' : 'queue.emptyTitle')}</h2>
        <p>{t(isNarrow ? 'queue.noneFoundWords' : 'queue.emptyWords')}</p>
      </section>
    )
  return (
    <>
      <p role="status" className="sentence">
        {t('queue.sentence', {
          count: requests.length,
          number: `${number(requests.length)}${hasMore ? '+' : ''}`,
        })}
        {overdue > 0 ? ` ${t('queue.overdue', { count: overdue })}` : ''}
      </p>
      <ol className="cases" aria-label={t('queue.label')}>
        {requests.map((each) => (
          <QueueRow key={each.finger} unit={unit} request={each} />
        ))}
      </ol>
    </>
  )
}

type FiltersProps = { unit: string; filter: QueueFilter; onFilter: (filter: QueueFilter) => void }

function Filters({ unit, filter, onFilter }: FiltersProps) {
  const t = useCaseWords()
  const { text } = useWords()
  const names = useFormNames()
  const offices = useOffices(unit).data?.offices ?? []
  const change = (part: Partial<QueueFilter>) => {
    const next = { ...filter, ...part }
    onFilter(
      Object.entries(next).every(([name, value]) => value === all[name as keyof QueueFilter]) ? all : next,
    )
  }
  const states = caseStates.filter(
    (state) => filter.open === !['decided', 'answered', 'closed', 'withdrawn'].includes(state),
  )
  return (
    <search className="case-filters">
      <fieldset className="switch">
        <legend className="hidden">{t('queue.which')}</legend>
        {[true, false].map((open) => (
          <button
            key={String(open)}
            type="button"
            aria-pressed={filter.open === open}
            onClick={() => change({ open, state: '' })}
          >
            {t(open ? 'queue.open' : 'queue.over')}
          </button>
        ))}
      </fieldset>
      <Choice
        label={t('filter.form')}
        value={filter.form}
        choices={names.codes.map((code) => [code, names.form(code)])}
        onChoose={(form) => change({ form })}
      />
      <Choice
        label={t('filter.urgency')}
        value={filter.urgency}
        choices={[['urgent', t('urgent')]]}
        onChoose={(urgency) => change({ urgency })}
      />
      <Choice
        label={t('filter.state')}
        value={filter.state}
        choices={states.map((state) => [state, t(`state.${state}`)])}
        onChoose={(state) => change({ state })}
      />
      {offices.length > 1 ? (
        <Choice
          label={t('filter.office')}
          value={filter.office}
          choices={offices.map((each) => [each.office, text(each.name)])}
          onChoose={(office) => change({ office })}
        />
      ) : null}
    </search>
  )
}

type ChoiceProps = {
  label: string
  value: string
  choices: readonly (readonly [string, string])[]
  onChoose: (value: string) => void
}

function Choice({ label, value, choices, onChoose }: ChoiceProps) {
  const t = useCaseWords()
  return (
    <label>
      {label}
      <select className="field" value={value} onChange={({ target }) => onChoose(target.value)}>
        <option value="">{t('filter.all')}</option>
        {choices.map(([code, words]) => (
          <option key={code} value={code}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}
