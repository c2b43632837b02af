import { useId } from 'react'
import { useWords } from '../words/use-words.ts'

/** `whole`: its name where nothing stands around it, as in a table that is read aloud. */
export type Column = {
  key: string
  name: string
  below?: string
  whole?: string
  count: number
  ahead?: boolean
}
type ColumnChartProps = {
  title: string
  head: string
  columns: readonly Column[]
  className: string
  /** What is counted; visits unless told otherwise. */
  unit?: string
}

// Units of the drawing, which scales with its card.
const height = 150
const top = 26
/** A month of days stands closer together than a week of them. */
const roomy = { step: 80, width: 46, most: 16 }
const close = { step: 40, width: 26 }

/** Upright bars with their figures on top; a table says the same to whoever does not see them. */
export function ColumnChart({ title, head, columns, className, unit }: ColumnChartProps) {
  const { t, number } = useWords()
  const titleId = useId()
  const isClose = columns.length > roomy.most
  const { step, width } = isClose ? close : roomy
  const below = columns.some((column) => column.below) ? 48 : 30
  const highest = Math.max(1, ...columns.map((column) => column.count))
  return (
    <section className={`card chart ${isClose ? 'close ' : ''}${className}`} aria-labelledby={titleId}>
      <h2 id={titleId}>{title}</h2>
      <svg
        viewBox={`0 0 ${columns.length * step} ${top + height + below}`}
        aria-hidden="true"
        focusable="false"
        preserveAspectRatio="xMidYMid meet"
      >
        <path className="ground" d={`M0 ${top + height}h${columns.length * step}`} />
        {columns.map((column, index) => {
          const tall = column.count === 0 ? 0 : Math.max(3, (height * column.count) / highest)
          const middle = index * step + step / 2
          return (
            <g key={column.key} className={column.ahead ? 'ahead' : ''}>
              <rect x={middle - width / 2} y={top + height - tall} width={width} height={tall} rx="5" />
              {column.ahead ? null : (
                <text className="value" x={middle} y={top + height - tall - 9}>
                  {number(column.count)}
                </text>
              )}
              <text className="name" x={middle} y={top + height + 22}>
                {column.name}
              </text>
              {column.below ? (
                <text className="below" x={middle} y={top + height + 41}>
                  {column.below}
                </text>
              ) : null}
            </g>
          )
        })}
      </svg>
      <table className="hidden">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col">{unit ?? t('report.visits')}</th>
          </tr>
        </thead>
        <tbody>
          {columns
            .filter((column) => !column.ahead)
            .map((column) => (
              <tr key={column.key}>
                <th scope="row">{column.whole ?? `${column.name} ${column.below ?? ''}`}</th>
                <td>{number(column.count)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  )
}
