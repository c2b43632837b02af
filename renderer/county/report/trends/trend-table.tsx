import { Link } from 'wouter'
import type { TrendPoint } from '../../../../federation/contract/report-trends.ts'
import { usePeriodWords } from '../../words/use-period-words.ts'
import { useWords } from '../../words/use-words.ts'
import { CompletenessCell } from '../completeness-cell.tsx'
import { usePeriodNames } from '../period/use-period-names.ts'
import type { Dot } from './trend-line.ts'
import { changeOf } from './trend-line.ts'

type TrendTableProps = { unit: string; title: string; points: readonly TrendPoint[]; dots: readonly Dot[] }

/** The figures behind the drawing, newest first, each with the report it is from. */
export function TrendTable({ unit, title, points, dots }: TrendTableProps) {
  const p = usePeriodWords()
  const { whole } = usePeriodNames()
  const columns = ['period', 'data', 'figure', 'change', 'version'] as const
  // Gaps before the first figure are one line, but for the one that is next to it.
  const first = points.findIndex(({ told }) => told !== null)
  const earlier = Math.max(0, (first < 0 ? points.length : first) - 1)
  const heads = { period: p('trends.period'), data: p('trends.data'), figure: title }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard.
    <section className="scroll" tabIndex={0} aria-label={p('trends.table')}>
      <table className="station-table trend-table">
        <caption className="hidden">{title}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                className={column === 'figure' || column === 'change' ? 'figure' : undefined}
              >
                {column === 'change' || column === 'version' ? p(`trends.${column}`) : heads[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points
            .map((point, index) => ({ point, index }))
            .slice(earlier)
            .toReversed()
            .map(({ point, index }) => (
              <tr key={point.period}>
                <th scope="row">
                  <Link href={`/${unit}/report/${point.period}`}>{whole(point.period)}</Link>
                </th>
                <Told point={point} value={dots[index]?.value ?? null} change={changeOf(dots, index)} />
              </tr>
            ))}
          {earlier > 0 ? (
            <tr>
              <td colSpan={columns.length} className="soft">
                {p('trends.earlier', { count: earlier })}
              </td>
            </tr>
          ) : null}
        </tbody>
      </table>
    </section>
  )
}

type ToldProps = { point: TrendPoint; value: number | null; change: number | undefined }

function Told({ point: { told }, value, change }: ToldProps) {
  const { number } = useWords()
  const p = usePeriodWords()
  if (!told)
    return (
      <td colSpan={4} className="soft">
        {p('trends.gap')}
      </td>
    )
  return (
    <>
      <td>
        <CompletenessCell of={told.completeness} />
      </td>
      <td className="figure strong">
        {value !== null ? number(value) : told.completeness.stations === 0 ? '—' : p('trends.notCounted')}
      </td>
      <td className="figure">
        {change === undefined ? '—' : p('trends.changeOf', { percent: signed(change) })}
      </td>
      <td>{told.revision === 0 ? p('trends.running') : p('trends.revision', { revision: told.revision })}</td>
    </>
  )
}

function signed(value: number): string {
  return value > 0 ? `+${value}` : String(value).replace('-', '−')
}
