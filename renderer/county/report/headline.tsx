import type { Report } from '../../../federation/contract/any-report.ts'
import type { Moments } from '../words/moments.ts'
import { useWords } from '../words/use-words.ts'

/** The two figures everyone asks for. */
export function Headline({ report, moments }: { report: Report; moments: Moments }) {
  const { t, number } = useWords()
  const { total, people, byDay } = report.totals.visits
  const begun = Object.keys(byDay).filter((day) => day <= moments.today).length
  return (
    <section className="card headline" aria-label={t('report.visits')}>
      <p className="big">
        <b>{number(total)}</b> {t('report.visits')}
      </p>
      <p className="big second">
        <b>{number(people)}</b> {t('report.people')}
      </p>
      <p className="soft">
        {t('report.perDay', { count: Math.round((10 * total) / Math.max(1, begun)) / 10 })}
      </p>
    </section>
  )
}
