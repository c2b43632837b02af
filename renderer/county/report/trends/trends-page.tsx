import { useLocation } from 'wouter'
import type { TrendFigure, TrendKind } from '../../../../federation/contract/report-trends.ts'
import { maxTrendPoints, trendFigures, trendKinds } from '../../../../federation/contract/report-trends.ts'
import { useTrends } from '../../hub/trend-queries.ts'
import { Loading, TroubleNotice } from '../../shell/notices.tsx'
import { useMoments } from '../../words/use-moments.ts'
import { usePeriodWords } from '../../words/use-period-words.ts'
import { OnPaper } from '../on-paper.tsx'
import { usePeriodNames } from '../period/use-period-names.ts'
import { ReportTabs } from '../report-tabs.tsx'
import { TrendChart } from './trend-chart.tsx'
import { dotsOf } from './trend-line.ts'
import { TrendTable } from './trend-table.tsx'

/** How far back one may look: the first is what the page begins with. */
const counts: Record<TrendKind, readonly [number, ...number[]]> = {
  week: [12, 26, 52],
  month: [12, 24, 36, 60],
  season: [8, 12, 20],
  year: [5, 10],
}

type Asked = {
  unit: string
  kind?: string | undefined
  figure?: string | undefined
  count?: string | undefined
}

/** A unit's headline figures over its last weeks, months, seasons or years. All that is chosen stands in the address. */
export function TrendsPage(asked: Asked) {
  const { unit } = asked
  const p = usePeriodWords()
  const { thisWeek } = useMoments()
  const [, navigate] = useLocation()
  const kind = trendKinds.find((each) => each === asked.kind) ?? 'week'
  const figure = trendFigures.find((each) => each === asked.figure) ?? 'visits'
  const count = countOf(asked.count) ?? counts[kind][0]
  const go = (to: { kind?: TrendKind; figure?: TrendFigure; count?: number }) => {
    const next = { kind, figure, count, ...to }
    navigate(`/${unit}/report/trends/${next.kind}/${next.figure}/${next.count}`)
  }
  return (
    <>
      <ReportTabs unit={unit} period={thisWeek} page="trends" />
      <div className="report-head">
        <div>
          <h1>{p('trends.title')}</h1>
          <OnPaper unit={unit} of={p(`trends.last.${kind}`, { count })} />
        </div>
        <div className="weeks">
          <select
            className="field kind"
            aria-label={p('trends.figureLabel')}
            value={figure}
            onChange={({ target }) => go({ figure: target.value as TrendFigure })}
          >
            {trendFigures.map((each) => (
              <option key={each} value={each}>
                {p(`trends.figure.${each}`)}
              </option>
            ))}
          </select>
          <select
            className="field kind"
            aria-label={p('kindLabel')}
            value={kind}
            onChange={({ target }) => {
              const chosen = target.value as TrendKind
              go({ kind: chosen, count: counts[chosen][0] })
            }}
          >
            {trendKinds.map((each) => (
              <option key={each} value={each}>
                {p(`kind.${each}`)}
              </option>
            ))}
          </select>
          <select
            className="field kind"
            aria-label={p('trends.countLabel')}
            value={count}
            onChange={({ target }) => go({ count: Number(target.value) })}
          >
            {[...new Set([...counts[kind], count])].map((each) => (
              <option key={each} value={each}>
                {p(`trends.last.${kind}`, { count: each })}
              </option>
            ))}
          </select>
        </div>
      </div>
      <Drawn key={unit} unit={unit} kind={kind} figure={figure} count={count} />
    </>
  )
}

type DrawnProps = { unit: string; kind: TrendKind; figure: TrendFigure; count: number }

function Drawn({ unit, kind, figure, count }: DrawnProps) {
  const p = usePeriodWords()
  const { tiny } = usePeriodNames()
  const trends = useTrends({ unit, kind, count })
  const title = p(`trends.figure.${figure}`)
  const dots = dotsOf(trends.data?.points ?? [], figure)
  return (
    <>
      {trends.error ? <TroubleNotice error={trends.error} onAgain={() => void trends.refetch()} /> : null}
      {trends.data ? (
        <>
          <section className="card chart trend-card" aria-labelledby="trend-title">
            <h2 id="trend-title">
              {p('trends.chart', { figure: title, last: p(`trends.last.${kind}`, { count }) })}
            </h2>
            <p className="soft">{p('trends.how')}</p>
            <ul className="trend-legend">
              {(['whole', 'hollow', 'gap'] as const).map((look) => (
                <li key={look}>
                  <span className={`look look-${look}`} aria-hidden="true" />
                  {p(`trends.legend.${look}`)}
                </li>
              ))}
            </ul>
            {dots.every(({ value }) => value === null) ? (
              <p>{p('trends.none')}</p>
            ) : (
              <TrendChart dots={dots} nameOf={tiny} />
            )}
          </section>
          <div className="card wide trend-card">
            <TrendTable unit={unit} title={title} points={trends.data.points} dots={dots} />
          </div>
        </>
      ) : trends.error ? null : (
        <Loading words={p('trends.loading')} />
      )}
    </>
  )
}

function countOf(text: string | undefined): number | undefined {
  const count = /^\d{1,2}$/.test(text ?? '') ? Number(text) : 0
  return count >= 1 && count <= maxTrendPoints ? count : undefined
}
