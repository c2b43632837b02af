import { Link } from 'wouter'
import { usePeriodWords } from '../words/use-period-words.ts'

type ReportTabsProps = { unit: string; period: string; page: 'report' | 'trends' | 'comparison' }

/** The three ways to look at a unit's figures; the period stays while one goes from one to another. */
export function ReportTabs({ unit, period, page }: ReportTabsProps) {
  const p = usePeriodWords()
  const paths = {
    report: `/${unit}/report/${period}`,
    trends: `/${unit}/report/trends`,
    comparison: `/${unit}/report/${period}/comparison`,
  }
  return (
    <nav className="report-tabs" aria-label={p('tabs.label')}>
      {(['report', 'trends', 'comparison'] as const).map((each) => (
        <Link key={each} href={paths[each]} aria-current={each === page ? 'page' : undefined}>
          {p(`tabs.${each}`)}
        </Link>
      ))}
    </nav>
  )
}
