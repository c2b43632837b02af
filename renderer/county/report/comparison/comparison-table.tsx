import { Link } from 'wouter'
import type { ComparisonRow, Standing } from '../../../../federation/contract/report-comparison.ts'
import { Name } from '../../words/name.tsx'
import { usePeriodWords } from '../../words/use-period-words.ts'
import { useWords } from '../../words/use-words.ts'
import { StateMark } from '../state-mark.tsx'

type ComparisonTableProps = { unit: string; rows: readonly ComparisonRow[] }

/** Completeness first, then each station against itself and against its like, in words and by a small bar. */
export function ComparisonTable({ unit, rows }: ComparisonTableProps) {
  const p = usePeriodWords()
  const highest = Math.max(1, ...rows.map(({ perDay }) => perDay ?? 0))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard.
    <section className="scroll" tabIndex={0} aria-label={p('comparison.scroll')}>
      <table className="station-table comparison-table">
        <thead>
          <tr>
            {(['station', 'data'] as const).map((column) => (
              <th key={column} scope="col">
                {p(`comparison.${column}`)}
              </th>
            ))}
            <th scope="col" className="figure">
              {p('comparison.visits')}
            </th>
            <th scope="col">{p('comparison.perDay')}</th>
            <th scope="col" className="figure">
              {p('comparison.perOpenHour')}
            </th>
            <th scope="col">{p('comparison.own')}</th>
            <th scope="col">{p('comparison.peers')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.station} unit={unit} row={row} highest={highest} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Row({ unit, row, highest }: { unit: string; row: ComparisonRow; highest: number }) {
  const { t, number } = useWords()
  const p = usePeriodWords()
  const { own, peers, perDay } = row
  return (
    <tr>
      <th scope="row">
        <Link href={`/${unit}/stations/${row.station}`}>
          <Name>{row.name}</Name>
        </Link>{' '}
        <span className="code">{row.station}</span>
      </th>
      <td className="state">
        <StateMark state={row.state} />
        {t(`report.state.${row.state}`)}
        <span className="more">
          {row.coveredDays === null
            ? p('comparison.notTold')
            : p('comparison.coveredDays', { count: row.coveredDays })}
        </span>
        {row.lost > 0 ? <span className="more lost">{p('comparison.lost', { count: row.lost })}</span> : null}
      </td>
      <td className="figure">{number(row.visits)}</td>
      <td>
        <span className="rate">
          <b>{perDay === null ? '—' : number(perDay)}</b>
          <span className="code-bar" aria-hidden="true">
            {perDay ? <span className="line" style={{ inlineSize: `${(100 * perDay) / highest}%` }} /> : null}
          </span>
        </span>
      </td>
      <td className="figure">{row.perOpenHour === null ? '—' : number(row.perOpenHour)}</td>
      <td>
        <Stand standing={own.standing} change={own.change} />
        {own.perDay === null ? null : (
          <span className="more">{p('comparison.ownBefore', { perDay: number(own.perDay) })}</span>
        )}
      </td>
      <td>
        {peers.standing === 'none' ? (
          <span className="more">
            {peers.stations === 0
              ? p('comparison.noPeer')
              : p('comparison.noPeers', { count: peers.stations })}
          </span>
        ) : (
          <Stand standing={peers.standing} change={peers.difference} />
        )}
        {peers.median === null ? null : (
          <span className="more">
            {p('comparison.median', { count: peers.stations, median: number(peers.median) })}
          </span>
        )}
      </td>
    </tr>
  )
}

/** A difference in words; its per cent only where something is said of it. */
function Stand({ standing, change }: { standing: Standing; change: number | null }) {
  const p = usePeriodWords()
  const isSaid = standing === 'more' || standing === 'less' || standing === 'chance'
  return (
    <span className={`standing standing-${standing}`}>
      {p(`comparison.standing.${standing}`)}
      {isSaid && change !== null ? <> {p('comparison.percent', { percent: signed(change) })}</> : null}
    </span>
  )
}

function signed(value: number): string {
  return value > 0 ? `+${value}` : String(value).replace('-', '−')
}
