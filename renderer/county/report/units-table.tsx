import { useState } from 'react'
import { Link } from 'wouter'
import type { Report } from '../../../federation/contract/any-report.ts'
import { nameOfReport } from '../../../federation/contract/any-report.ts'
import { useUnitNames } from '../hub/unit-names.ts'
import { Name } from '../words/name.tsx'
import { usePeriodWords } from '../words/use-period-words.ts'
import { useWords } from '../words/use-words.ts'
import { CompletenessCell } from './completeness-cell.tsx'
import type { UnitOrder } from './sort-units.ts'
import { sortUnits } from './sort-units.ts'

const columns = ['unit', 'completeness', 'visits', 'people', 'share'] as const

/** The units below, each with how complete it is and what came of it, and a way into its own report of the same time. */
export function UnitsTable({ report }: { report: Report }) {
  const p = usePeriodWords()
  const [order, setOrder] = useState<UnitOrder>({ by: 'unit', ascending: true })
  const { name } = useUnitNames()
  const { units = [], unit: own } = report
  if (units.length < 2) return null
  const total = report.totals.visits.total
  const highest = Math.max(1, ...units.map(({ visits }) => visits))
  const turn = (by: UnitOrder['by']) =>
    setOrder({ by, ascending: order.by === by ? !order.ascending : by === 'unit' || by === 'completeness' })
  return (
    <div className="card wide units">
      <h2 id="units-title">{p('units.title')}</h2>
      <p className="soft">{p('units.hint')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard. */}
      <section className="scroll" tabIndex={0} aria-labelledby="units-title">
        <table className="station-table units-table">
          <thead>
            <tr>
              {columns.map((column) =>
                column === 'share' ? (
                  <th key={column} scope="col" className="figure">
                    {p('units.share')}
                  </th>
                ) : (
                  <th
                    key={column}
                    scope="col"
                    className={column === 'people' ? 'figure' : undefined}
                    aria-sort={order.by !== column ? 'none' : order.ascending ? 'ascending' : 'descending'}
                  >
                    <button type="button" className="sort" onClick={() => turn(column)}>
                      {p(`units.${column}`)}
                      <span aria-hidden="true" className="sort-mark">
                        {order.by !== column ? '↑↓' : order.ascending ? '↑' : '↓'}
                      </span>
                    </button>
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {sortUnits(units, order, name).map((row) => (
              <tr key={row.unit}>
                <th scope="row">
                  {row.unit === own ? (
                    p('units.own', { name: name(row.unit) })
                  ) : (
                    <Link href={`/${row.unit}/report/${nameOfReport(report)}`}>
                      <Name>{name(row.unit)}</Name>
                    </Link>
                  )}
                </th>
                <td>
                  <CompletenessCell of={row.completeness} />
                </td>
                <Figures visits={row.visits} people={row.people} total={total} highest={highest} />
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}

type FiguresProps = { visits: number; people: number; total: number; highest: number }

function Figures({ visits, people, total, highest }: FiguresProps) {
  const { t, number } = useWords()
  const percent = Math.round((100 * visits) / Math.max(1, total))
  return (
    <>
      <td>
        <span className="rate">
          <b>{number(visits)}</b>
          <span className="code-bar" aria-hidden="true">
            {visits > 0 ? (
              <span className="line" style={{ inlineSize: `${(100 * visits) / highest}%` }} />
            ) : null}
          </span>
        </span>
      </td>
      <td className="figure">{number(people)}</td>
      <td className="figure">{t('report.share', { percent })}</td>
    </>
  )
}
