import type { StationRow } from '../../../federation/contract/weekly-report.ts'
import type { Moments } from '../words/moments.ts'
import { Name } from '../words/name.tsx'
import { useDuration } from '../words/use-duration.ts'
import { useWords } from '../words/use-words.ts'
import { StateMark } from './state-mark.tsx'

type StationTableProps = {
  rows: readonly StationRow[]
  moments: Moments
  number: (value: number) => string
}

const worstFirst = ['silent', 'partial', 'complete', 'unexpected'] as const

export function StationTable({ rows, moments, number }: StationTableProps) {
  const { t } = useWords()
  const sorted = rows.toSorted(
    (a, b) => worstFirst.indexOf(a.state) - worstFirst.indexOf(b.state) || a.station.localeCompare(b.station),
  )
  return (
    <div className="card wide">
      <h2 id="station-table-title">{t('report.stations')}</h2>
      {rows.length === 0 ? (
        <p className="soft">{t('report.noStations')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard.
        <section className="scroll" tabIndex={0} aria-labelledby="station-table-title">
          <table className="station-table">
            <thead>
              <tr>
                <th scope="col">{t('report.station')}</th>
                <th scope="col">{t('report.stateTitle')}</th>
                <th scope="col">{t('report.coveredThrough')}</th>
                <th scope="col">{t('report.offline')}</th>
                <th scope="col" className="figure">
                  {t('report.visits')}
                </th>
                <th scope="col" className="figure">
                  {t('report.people')}
                </th>
                <th scope="col" className="figure">
                  {t('report.unverified')}
                </th>
                <th scope="col" className="figure">
                  {t('report.unread')}
                </th>
                <th scope="col" className="figure">
                  {t('report.lost')}
                </th>
              </tr>
            </thead>
            <tbody>
              {sorted.map((row) => (
                <Row key={row.station} row={row} moments={moments} number={number} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  )
}

function Row({ row, moments, number }: { row: StationRow } & Omit<StationTableProps, 'rows'>) {
  const { t } = useWords()
  const duration = useDuration()
  const offline = row.longestOfflineHours
  return (
    <tr>
      <th scope="row">
        <Name>{row.name}</Name> <span className="code">{row.station}</span>
      </th>
      <td className="state">
        <StateMark state={row.state} />
        {t(`report.state.${row.state}`)}
      </td>
      <td>{row.coveredThrough === null ? '—' : moments.instant(row.coveredThrough)}</td>
      <td>{offline === 0 ? t('duration.none') : duration(offline)}</td>
      <td className="figure strong">{number(row.visits.total)}</td>
      <td className="figure">{number(row.visits.people)}</td>
      <td className="figure">{number(row.unverifiedTime)}</td>
      <td className="figure">{number(row.unread)}</td>
      <td className={row.lost > 0 ? 'figure lost' : 'figure'}>{number(row.lost)}</td>
    </tr>
  )
}
