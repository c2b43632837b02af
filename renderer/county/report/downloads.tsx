import { Link } from 'wouter'
import type { WeeklyReport } from '../../../federation/contract/weekly-report.ts'
import type { ReportKey } from '../hub/queries.ts'
import { reportPath } from '../hub/queries.ts'
import type { Moments } from '../words/moments.ts'
import { useWords } from '../words/use-words.ts'

type DownloadsProps = { report: WeeklyReport; asked: ReportKey; moments: Moments }

/** Which figures these are, and ways to take them along. */
export function Downloads({ report, asked, moments }: DownloadsProps) {
  const { t } = useWords()
  const { week, unit, revision } = report
  const file = `waystation-${week}-${unit}${revision === 0 ? '' : `-r${revision}`}`
  const key = { ...asked, ...(revision === 0 ? {} : { revision }) }
  return (
    <div className="downloads">
      <p className={`which which-${revision === 0 ? 'running' : 'frozen'}`}>
        <Which report={report} asked={asked} moments={moments} />
      </p>
      <div className="buttons">
        <a className="button" href={reportPath(key, '.csv')} download={`${file}.csv`}>
          {t('report.csv')}
        </a>
        <a className="button" href={reportPath(key)} download={`${file}.json`}>
          {t('report.json')}
        </a>
        <button type="button" className="button" onClick={() => window.print()}>
          {t('report.print')}
        </button>
      </div>
    </div>
  )
}

function Which({ report, asked, moments }: DownloadsProps) {
  const { t } = useWords()
  const { revision, madeAt, week, unit } = report
  const moment = moments.instant(madeAt)
  if (revision === 0)
    return week < moments.thisWeek
      ? t('report.waiting', { moment: t('date.today', { time: '08:00' }) })
      : t('report.running')
  if (asked.revision === undefined) return t('report.frozen', { revision, moment })
  return (
    <>
      {t('report.old', { revision, moment })}{' '}
      <Link href={`/${unit}/report/${week}`}>{t('report.toNewest')}</Link>
    </>
  )
}
