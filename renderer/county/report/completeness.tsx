import type { WeeklyReport } from '../../../federation/contract/weekly-report.ts'
import { completenessWords } from '../../../federation/contract/words/completeness-words.ts'
import { useSay } from '../words/use-say.ts'
import { useWords } from '../words/use-words.ts'
import { Missing } from './missing.tsx'
import { StateMark } from './state-mark.tsx'

const states = ['complete', 'partial', 'silent'] as const

type CompletenessProps = Pick<WeeklyReport, 'completeness' | 'missing'> & { frozen: boolean }

/** How much of the week is in: a sentence, a bar, and the counts under it. */
export function Completeness({ completeness, missing = [], frozen }: CompletenessProps) {
  const { t, number } = useWords()
  const { stations, complete } = completeness
  const [sentence, lostSentence] = completenessWords(completeness, useSay())
  return (
    <section className="card completeness" aria-labelledby="completeness-title">
      <h2 id="completeness-title">{t('report.completeness.title')}</h2>
      <p className="sentence">{sentence}</p>
      {complete < stations ? (
        <p className="soft">{t(`report.completeness.${frozen ? 'late' : 'provisional'}`)}</p>
      ) : null}
      {lostSentence === undefined ? null : <p className="lost">{lostSentence}</p>}
      {stations > 0 ? (
        <>
          <div className="bar" role="img" aria-label={t('report.completeness.bar', completeness)}>
            {states
              .filter((state) => completeness[state] > 0)
              .map((state) => (
                <span
                  key={state}
                  className={`bar-part bar-${state}`}
                  style={{ flexGrow: completeness[state] }}
                />
              ))}
          </div>
          <ul className="lag-counts" aria-hidden="true">
            {states.map((state) => (
              <li key={state}>
                <StateMark state={state} />
                <b>{number(completeness[state])}</b> {t(`report.state.${state}`)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <Missing missing={missing} frozen={frozen} />
    </section>
  )
}
