import { useId } from 'react'
import { Pictogram } from '../../ui/pictogram.tsx'
import { useWords } from '../words/use-words.ts'
import type { CodeNames } from './report-names.ts'

type CodeBarsProps = {
  className: string
  title: string
  head: string
  hint?: string
  counts: Readonly<Record<string, number>>
  /** All visits: what a share is a share of. */
  of: number
  codes: CodeNames
  /** What is counted, and what to say when nothing was; visits unless told otherwise. */
  unit?: string
  none?: string
}

/** A table whose figures are also bars, most first. */
export function CodeBars(props: CodeBarsProps) {
  const { className, title, head, hint, counts, of, codes, unit, none } = props
  const { t, number } = useWords()
  const titleId = useId()
  const rows = Object.entries(counts).sort(([, a], [, b]) => b - a)
  const highest = Math.max(1, ...rows.map(([, count]) => count))
  return (
    <section className={`card chart codes ${className}`} aria-labelledby={titleId}>
      <h2 id={titleId}>{title}</h2>
      {hint ? <p className="soft">{hint}</p> : null}
      {rows.length === 0 ? (
        <p className="soft">{none ?? t('report.nothing')}</p>
      ) : (
        <table>
          <thead className="hidden">
            <tr>
              <th scope="col">{head}</th>
              <th scope="col">{unit ?? t('report.visits')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([code, count]) => {
              const { name, pictogram } = codes(code)
              return (
                <tr key={code}>
                  <th scope="row">
                    <span className="code-name">
                      <Pictogram name={pictogram} />
                      {name}
                    </span>
                  </th>
                  <td>
                    <span className="code-bar">
                      <span className="line" style={{ inlineSize: `${(100 * count) / highest}%` }} />
                    </span>
                    <span className="code-count">{number(count)}</span>
                    <span className="code-share soft">
                      {t('report.share', { percent: percentOf(count, of) })}
                    </span>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </section>
  )
}

function percentOf(count: number, of: number): string {
  const percent = (100 * count) / Math.max(1, of)
  return percent < 1 ? '<1' : String(Math.round(percent))
}
