import type { Report } from '../../../federation/contract/any-report.ts'
import { nameOfReport } from '../../../federation/contract/any-report.ts'
import type { ReportKey } from '../hub/queries.ts'
import { reportPath } from '../hub/queries.ts'
import { SubscribeLink } from '../subscriptions/subscribe-link.tsx'
import type { Moments } from '../words/moments.ts'
import { useWords } from '../words/use-words.ts'
import type { PdfTrouble } from './use-pdf.ts'
import { usePdf } from './use-pdf.ts'
import { Which } from './which.tsx'

type DownloadsProps = { report: Report; asked: ReportKey; moments: Moments }

/** Which figures these are, and ways to take them along. */
export function Downloads({ report, asked, moments }: DownloadsProps) {
  const { t, language } = useWords()
  const pdf = usePdf()
  const { unit, revision } = report
  const file = `waystation-${nameOfReport(report)}-${unit}${revision === 0 ? '' : `-r${revision}`}`
  const key = { ...asked, ...(revision === 0 ? {} : { revision }) }
  // The newest is printed as the newest, an old one as an old one.
  const printed = `${reportPath(asked, '.pdf')}&${new URLSearchParams({ language })}`
  return (
    <>
      <div className="downloads">
        <p className={`which which-${revision === 0 ? 'running' : 'frozen'}`}>
          <Which report={report} asked={asked} moments={moments} />
        </p>
        <div className="buttons">
          <button
            type="button"
            className="button"
            aria-disabled={pdf.making}
            onClick={() => void pdf.make(printed, `${file}.pdf`)}
          >
            {t('report.pdf')}
          </button>
          {(['xlsx', 'csv'] as const).map((ending) => (
            <a
              key={ending}
              className="button"
              href={reportPath(key, `.${ending}`)}
              download={`${file}.${ending}`}
            >
              {t(`report.${ending}`)}
            </a>
          ))}
          <a className="button" href={reportPath(key)} download={`${file}.json`}>
            {t('report.json')}
          </a>
          <button type="button" className="button" onClick={() => window.print()}>
            {t('report.print')}
          </button>
          {'week' in report ? <SubscribeLink unit={unit} /> : null}
        </div>
      </div>
      <p className="pdf-making" role="status">
        {pdf.making ? t('report.pdfMaking') : ''}
      </p>
      {pdf.trouble ? <NoPdf trouble={pdf.trouble} /> : null}
    </>
  )
}

const words = {
  'no-browser': 'report.pdfTrouble.noBrowser',
  busy: 'report.pdfTrouble.busy',
  forbidden: 'trouble.forbidden',
  'session-ended': 'signIn.ended',
  failed: 'report.pdfTrouble.failed',
} as const satisfies Record<PdfTrouble, string>

/** Why there is no PDF; the browser in front of the officer can print one, too. */
function NoPdf({ trouble }: { trouble: PdfTrouble }) {
  const { t } = useWords()
  return (
    <div className="notice pdf-trouble" role="alert">
      <p>{t(words[trouble])}</p>
      <button type="button" className="button" onClick={() => window.print()}>
        {t('report.print')}
      </button>
    </div>
  )
}
