import { useId } from 'react'
import type { RefusedJob } from '../../../federation/contract/job-imports.ts'
import { useWords } from '../words/use-words.ts'

const columns = ['line', 'job', 'column', 'rule', 'text', 'law'] as const

/** What cannot be published, by line: where, what is wrong, and by which law. */
export function RefusedJobs({ refused }: { refused: readonly RefusedJob[] }) {
  const { t, number, text } = useWords()
  const titleId = useId()
  if (refused.length === 0) return null
  return (
    <div className="refused">
      <h3 id={titleId}>{t('import.refusedTitle')}</h3>
      <p className="soft">{t('import.refusedHint')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className="scroll refused-scroll" tabIndex={0} aria-labelledby={titleId}>
        <table className="station-table refused-table">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col" className={column === 'line' ? 'figure' : undefined}>
                  {t(`import.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {refused.flatMap(({ line, title, reference, faults }) =>
              faults.map((fault, at) => (
                <tr key={`${line}/${fault.field}/${fault.rule}`}>
                  {at === 0 ? (
                    <>
                      <th scope="row" className="figure" rowSpan={faults.length}>
                        {number(line)}
                      </th>
                      <td rowSpan={faults.length}>
                        {title ?? '—'}
                        {reference === null ? null : <span className="soft line-2">{reference}</span>}
                      </td>
                    </>
                  ) : null}
                  <td>
                    {fault.column ??
                      (fault.wanted === null
                        ? t('import.noColumn')
                        : t('import.addColumn', { column: fault.wanted }))}
                  </td>
                  <td>{t(`rule.${fault.rule as 'missing'}`, { defaultValue: fault.rule })}</td>
                  <td className="quoted">{fault.text}</td>
                  <td>{text(fault.cites)}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </section>
    </div>
  )
}
