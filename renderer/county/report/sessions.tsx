import { useId } from 'react'
import type { LifeFigures } from '../../../federation/contract/weekly-report.ts'
import { useWords } from '../words/use-words.ts'
import type { ReportNames } from './report-names.ts'

type SessionsProps = { sessions: LifeFigures['sessions']; names: ReportNames }

/** What took place, how often, and how many came; most people first. */
export function Sessions({ sessions, names }: SessionsProps) {
  const { t, number } = useWords()
  const titleId = useId()
  const rows = Object.entries(sessions).sort(([, a], [, b]) => b.people - a.people || b.times - a.times)
  const most = Math.max(1, ...rows.map(([, { people }]) => people))
  return (
    <section className="card chart codes sessions" aria-labelledby={titleId}>
      <h2 id={titleId}>{t('life.sessions')}</h2>
      {rows.length === 0 ? (
        <p className="soft">{t('life.noSessions')}</p>
      ) : (
        <table>
          <thead className="hidden">
            <tr>
              <th scope="col">{t('life.session')}</th>
              <th scope="col">{t('life.timesAndPeople')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([kind, { times, people }]) => (
              <tr key={kind}>
                <th scope="row">{names.session(kind)}</th>
                <td>
                  <span className="code-bar">
                    <span className="line" style={{ inlineSize: `${(100 * people) / most}%` }} />
                  </span>
                  <span className="session-counts">
                    {t('life.sessionCounts', { times: number(times), people: number(people) })}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
