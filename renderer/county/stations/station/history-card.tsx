import { useId } from 'react'
import type { StationPage } from '../../../../federation/contract/stations.ts'
import { historyDays } from '../../../../federation/contract/stations.ts'
import { useDuration } from '../../words/use-duration.ts'
import { useMoments } from '../../words/use-moments.ts'
import { useWords } from '../../words/use-words.ts'

// Units of the drawing, which scales with its card.
const [width, height] = [10, 60]

/** What came on each day; a day without a word is a gap that one sees. */
export function HistoryCard({ page }: { page: StationPage }) {
  const { t, number } = useWords()
  const say = useMoments()
  const duration = useDuration()
  const titleId = useId()
  const days = page.days.toReversed()
  const gaps = days.filter(({ batches }) => batches === 0).length
  // The newest stands at the right edge, wherever the oldest is.
  const before = Math.max(0, historyDays - days.length) * width
  const whole = before + days.length * width
  const most = Math.max(1, ...days.map(({ entries }) => entries))
  return (
    <section className="card wide" aria-labelledby={titleId}>
      <h2 id={titleId}>{t('station.history', { count: days.length })}</h2>
      <p className="soft">{gaps === 0 ? t('station.noGaps') : t('station.gaps', { count: gaps })}</p>
      <svg className="history" viewBox={`0 0 ${whole} ${height + 8}`} aria-hidden="true" focusable="false">
        {days.map(({ day, batches, entries }, index) => {
          const tall = batches === 0 ? 0 : Math.max(2, (height * entries) / most)
          const x = before + index * width + 1
          return batches === 0 ? (
            <rect
              key={day}
              className="gap"
              x={x + 0.5}
              y={height - 9.5}
              width={width - 3}
              height={9}
              rx={1}
            />
          ) : (
            <rect
              key={day}
              className="heard"
              x={x}
              y={height - tall}
              width={width - 2}
              height={tall}
              rx={1}
            />
          )
        })}
        <path className="ground" d={`M0 ${height + 1}h${whole}`} />
      </svg>
      <details>
        <summary>{t('station.byDay')}</summary>
        <table className="days">
          <thead>
            <tr>
              <th scope="col">{t('station.column.day')}</th>
              <th scope="col">{t('station.column.batches')}</th>
              <th scope="col">{t('station.column.entries')}</th>
              <th scope="col">{t('station.column.gap')}</th>
            </tr>
          </thead>
          <tbody>
            {page.days.map(({ day, batches, entries, longestGapMs }) => (
              <tr key={day} className={batches === 0 ? 'no-word' : ''}>
                <th scope="row">{say.day(day)}</th>
                <td>{batches === 0 ? t('station.noWord') : number(batches)}</td>
                <td>{batches === 0 ? '' : number(entries)}</td>
                <td>{longestGapMs === null ? '' : duration(longestGapMs / 3_600_000)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}
