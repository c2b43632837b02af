import { Link } from 'wouter'
import type { Report } from '../../../federation/contract/any-report.ts'
import { nameOfReport } from '../../../federation/contract/any-report.ts'
import type { ReportKey } from '../hub/queries.ts'
import { useRevisions } from '../hub/queries.ts'
import type { Moments } from '../words/moments.ts'
import { usePeriodWords } from '../words/use-period-words.ts'
import { useWords } from '../words/use-words.ts'
import { shownOf } from './period/period-steps.ts'

type WhichProps = { report: Report; asked: ReportKey; moments: Moments }

/** Which of a period's figures these are: running, waiting for its morning, frozen, or an old revision. */
export function Which({ report, asked, moments }: WhichProps) {
  const { t } = useWords()
  const p = usePeriodWords()
  const revisions = useRevisions(asked)
  const { revision, madeAt, unit } = report
  const name = nameOfReport(report)
  const moment = moments.instant(madeAt)
  if (revision === 0) {
    const { kind = 'week', to = moments.today } = shownOf(name) ?? {}
    return kind !== 'range' && to < moments.today
      ? p(`waiting.${kind}`, { moment: t('date.today', { time: '08:00' }) })
      : p(`running.${kind}`)
  }
  // Who asked for the newest by its number, as what is sent by itself does, has the newest.
  const isOld = revisions.data?.revisions.some((each) => each.revision > revision) ?? false
  if (!isOld) return t('report.frozen', { revision, moment })
  return (
    <>
      {t('report.old', { revision, moment })}{' '}
      <Link href={`/${unit}/report/${name}`}>{t('report.toNewest')}</Link>
    </>
  )
}
