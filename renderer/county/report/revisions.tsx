import { Link } from 'wouter'
import type { Report } from '../../../federation/contract/any-report.ts'
import { nameOfReport } from '../../../federation/contract/any-report.ts'
import type { Revisions as AllRevisions } from '../../../federation/contract/weekly-report.ts'
import { changedWords } from '../../../federation/contract/words/changed-words.ts'
import type { ReportKey } from '../hub/queries.ts'
import { useRevisions } from '../hub/queries.ts'
import { Loading, TroubleNotice } from '../shell/notices.tsx'
import { usePeriodWords } from '../words/use-period-words.ts'
import { useSay } from '../words/use-say.ts'
import { useWords } from '../words/use-words.ts'
import { ChangedTable } from './changes/changed-table.tsx'

type RevisionsProps = { report: Report; asked: ReportKey }

/** Every numbered version of this week, newest first, and what each one changed. */
export function Revisions({ report, asked }: RevisionsProps) {
  const { t } = useWords()
  const revisions = useRevisions(asked)
  return (
    <section className="card wide revisions" aria-labelledby="revisions-title">
      <h2 id="revisions-title">{t('report.revisions')}</h2>
      {revisions.error ? (
        <TroubleNotice error={revisions.error} onAgain={() => void revisions.refetch()} />
      ) : null}
      {revisions.data ? (
        <RevisionList all={revisions.data} report={report} />
      ) : revisions.error ? null : (
        <Loading words={t('loading.revisions')} />
      )}
    </section>
  )
}

type RevisionListProps = { all: Pick<AllRevisions, 'revisions'>; report: Report }

function RevisionList({ all, report }: RevisionListProps) {
  const { t } = useWords()
  const p = usePeriodWords()
  const say = useSay()
  if (all.revisions.length === 0)
    return <p className="soft">{p(`noRevisions.${'week' in report ? 'week' : report.period.kind}`)}</p>
  return (
    <ol>
      {all.revisions.toReversed().map(({ revision, madeAt, changes }) => (
        <li key={revision}>
          <p className="revision-line">
            <b>{t('report.revision', { revision })}</b>
            <span>{say.moment(madeAt)}</span>
            <span className="soft">
              {revision === 1 ? t('report.first') : t('report.changes', { count: changes.length })}
            </span>
            {revision === report.revision ? (
              <span className="shown">{t('report.revisionShown')}</span>
            ) : (
              <Link href={`/${report.unit}/report/${nameOfReport(report)}/${revision}`}>
                {t('report.revisionShow')}
              </Link>
            )}
            <Link href={`/${report.unit}/report/${nameOfReport(report)}/${revision}/changes`}>
              {say.t(revision === 1 ? 'restated.toldFirst' : 'restated.told')}
            </Link>
          </p>
          {changes.length > 0 ? (
            <details>
              <summary>{t('report.changesTitle', { revision })}</summary>
              <ChangedTable revision={revision} changed={changedWords(changes, { report, say })} />
            </details>
          ) : null}
        </li>
      ))}
    </ol>
  )
}
