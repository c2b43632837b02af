import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Report } from '../../../../federation/contract/any-report.ts'
import { nameOfReport } from '../../../../federation/contract/any-report.ts'
import { restatementWords } from '../../../../federation/contract/words/restatement-words.ts'
import { useReport, useUnits } from '../../hub/queries.ts'
import { Loading, TroubleNotice } from '../../shell/notices.tsx'
import { useSay } from '../../words/use-say.ts'
import { useWords } from '../../words/use-words.ts'
import { ChangedTable } from './changed-table.tsx'
import { SendText } from './send-text.tsx'

type ChangesPageProps = { unit: string; period: string; revision: string }

/** What a revision changed and why, in words, to be read and sent on. */
export function ChangesPage({ unit, period, revision }: ChangesPageProps) {
  const { t } = useWords()
  const number = /^\d{1,6}$/.test(revision) ? Number(revision) : undefined
  const report = useReport({ unit, period, revision: number })
  if (report.error) return <TroubleNotice error={report.error} onAgain={() => void report.refetch()} />
  return report.data ? <Told report={report.data} /> : <Loading words={t('loading.report')} />
}

function Told({ report }: { report: Report }) {
  const { t } = useTranslation('restated')
  const { language } = useWords()
  const say = useSay()
  const { data } = useUnits()
  const named = data?.units.find((each) => each.unit === report.unit)
  const unit = { name: named?.name ?? { 'zh-CN': report.unit } }
  const { which, complete, headline, why, changed, missing } = restatementWords(report, { unit, say })
  const { revision } = report
  return (
    <div className="told">
      <div className="report-head">
        <h1>{t('restated.title', { revision })}</h1>
        <Link className="button" href={`/${report.unit}/report/${nameOfReport(report)}/${revision}`}>
          {t('restated.back')}
        </Link>
      </div>
      <section className="card" aria-labelledby="told-complete">
        {which.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <h2 id="told-complete">{t('restated.complete')}</h2>
        <Sentences of={[...complete, headline]} />
      </section>
      {why.length > 0 ? (
        <section className="card" aria-labelledby="told-why">
          <h2 id="told-why">{t('restated.why')}</h2>
          <Sentences of={why} />
        </section>
      ) : null}
      {changed.length > 0 ? (
        <section className="card" aria-labelledby="told-changed">
          <h2 id="told-changed">{t('restated.changed')}</h2>
          <ChangedTable changed={changed} revision={revision} />
        </section>
      ) : null}
      {missing.length > 0 ? (
        <section className="card" aria-labelledby="told-missing">
          <h2 id="told-missing">{t('restated.missing')}</h2>
          <Sentences of={missing} />
        </section>
      ) : null}
      <SendText asked={{ unit: report.unit, period: nameOfReport(report), revision }} language={language} />
    </div>
  )
}

function Sentences({ of }: { of: readonly string[] }) {
  return (
    <ul>
      {of.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}
