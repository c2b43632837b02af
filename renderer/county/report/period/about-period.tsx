import type { Report } from '../../../../federation/contract/any-report.ts'
import { usePeriodWords } from '../../words/use-period-words.ts'
import { spanOf } from './chart-spans.ts'
import type { Shown } from './period-steps.ts'
import { usePeriodNames } from './use-period-names.ts'

/** What differs from a week's report, in words: its days, how it is frozen, and what it does not tell. */
export function AboutPeriod({ report, shown }: { report: Report; shown: Shown }) {
  const p = usePeriodWords()
  const { days } = usePeriodNames()
  const { kind } = shown
  if (kind === 'week') return null
  const span = spanOf(Object.keys(report.totals.visits.byDay).length)
  const said = [
    kind === 'year' && p('about.year', { days: days(shown) }),
    p(kind === 'range' ? 'about.range' : 'about.restated'),
    span !== 'day' && p(`about.buckets.${span}`),
    span !== 'day' && p('about.noStationDays'),
    report.totals.sensitive === undefined && p('about.notTold'),
  ].filter((each) => each !== false)
  return (
    <ul className="about-period">
      {said.map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  )
}
