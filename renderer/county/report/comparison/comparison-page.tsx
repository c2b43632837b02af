import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Comparison } from '../../../../federation/contract/report-comparison.ts'
import { useComparison } from '../../hub/trend-queries.ts'
import { Loading, TroubleNotice } from '../../shell/notices.tsx'
import { useMoments } from '../../words/use-moments.ts'
import { usePeriodWords } from '../../words/use-period-words.ts'
import { Completeness } from '../completeness.tsx'
import { OnPaper } from '../on-paper.tsx'
import { PeriodPicker } from '../period/period-picker.tsx'
import { shownOf } from '../period/period-steps.ts'
import { usePeriodNames } from '../period/use-period-names.ts'
import { ReportTabs } from '../report-tabs.tsx'
import { ComparisonTable } from './comparison-table.tsx'
import type { RowOrder } from './sort-rows.ts'
import { rowOrders, sortRows } from './sort-rows.ts'

type ComparisonPageProps = { unit: string; period: string }

/** A unit's stations in a period, side by side and fair to size; and in words how that is done. */
export function ComparisonPage({ unit, period }: ComparisonPageProps) {
  const p = usePeriodWords()
  const { whole } = usePeriodNames()
  const { today, thisWeek } = useMoments()
  const [, navigate] = useLocation()
  const asked = shownOf(period)
  const shown = asked && asked.from <= today ? asked : shownOf(thisWeek)
  if (!shown) return null
  return (
    <>
      <ReportTabs unit={unit} period={shown.name} page="comparison" />
      <div className="report-head">
        <div>
          <h1>{p('comparison.title')}</h1>
          <OnPaper unit={unit} of={whole(shown.name)} />
        </div>
        <PeriodPicker shown={shown} onChoose={(chosen) => navigate(`/${unit}/report/${chosen}/comparison`)} />
      </div>
      {shown === asked ? (
        <Asked key={`${unit} ${period}`} unit={unit} period={period} />
      ) : (
        <p className="notice notice-alone" role="alert">
          {p(asked ? 'toCome' : 'none', { name: period })}
        </p>
      )}
    </>
  )
}

function Asked({ unit, period }: ComparisonPageProps) {
  const p = usePeriodWords()
  const comparison = useComparison({ unit, period })
  return (
    <>
      {comparison.error ? (
        <TroubleNotice error={comparison.error} onAgain={() => void comparison.refetch()} />
      ) : null}
      {comparison.data ? (
        <Compared comparison={comparison.data} />
      ) : comparison.error ? null : (
        <Loading words={p('comparison.loading')} />
      )}
    </>
  )
}

function Compared({ comparison }: { comparison: Comparison }) {
  const p = usePeriodWords()
  const { whole } = usePeriodNames()
  const [order, setOrder] = useState<RowOrder>('completeness')
  const { unit, completeness, revision, before, rows } = comparison
  const rules = ['day', 'own', 'chance', 'incomplete'] as const
  return (
    <>
      <Completeness completeness={completeness} frozen={revision > 0} />
      <section className="card compared" aria-labelledby="compared-how">
        <h2 id="compared-how">{p('comparison.how')}</h2>
        <ul className="about-period">
          {rules.map((rule) => (
            <li key={rule}>{p(`comparison.rules.${rule}`)}</li>
          ))}
          {revision === 0 ? <li>{p('comparison.rules.running')}</li> : null}
        </ul>
      </section>
      <div className="card wide compared">
        <div className="compared-head">
          <p>
            {before ? p('comparison.sentence', { before: whole(before.period) }) : p('comparison.noBefore')}
          </p>
          <label>
            {p('comparison.sort')}
            <select
              className="field"
              value={order}
              onChange={({ target }) => setOrder(target.value as RowOrder)}
            >
              {rowOrders.map((each) => (
                <option key={each} value={each}>
                  {p(`comparison.by.${each}`)}
                </option>
              ))}
            </select>
          </label>
        </div>
        {rows.length === 0 ? (
          <p className="soft">{p('comparison.none')}</p>
        ) : (
          <ComparisonTable unit={unit} rows={sortRows(rows, order)} />
        )}
      </div>
    </>
  )
}
