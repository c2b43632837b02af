import type { Report } from '../../../federation/contract/any-report.ts'
import { nameOfReport } from '../../../federation/contract/any-report.ts'
import type { ReportKey } from '../hub/queries.ts'
import { reportPath } from '../hub/queries.ts'
import { SubscribeLink } from '../subscriptions/subscribe-link.tsx'
import type { Moments } from '../words/moments.ts'
import { useWords } from '../words/use-words.ts'
import { Which } from './which.tsx'

type DownloadsProps = { report: Report; asked: ReportKey; moments: Moments }

/** Which figures these are, and ways to take them along. */
export function Downloads({ report, asked, moments }: DownloadsProps) {
  const { t } = useWords()
  const { unit, revision } = report
  const file = `waystation-${nameOfReport(report)}-${unit}${revision === 0 ? '' : `-r${revision}`}`
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
        {'week' in report ? <SubscribeLink unit={unit} /> : null}
      </div>
    </div>
  )
}
