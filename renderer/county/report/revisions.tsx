import { Link } from 'wouter'
import type { Report } from '../../../federation/contract/any-report.ts'
import { nameOfReport } from '../../../federation/contract/any-report.ts'
import type { Revisions as AllRevisions, Change } from '../../../federation/contract/weekly-report.ts'
import type { ReportKey } from '../hub/queries.ts'
import { useRevisions } from '../hub/queries.ts'
import { Loading, TroubleNotice } from '../shell/notices.tsx'
import { useMoments } from '../words/use-moments.ts'
import { usePeriodWords } from '../words/use-period-words.ts'
import { useWords } from '../words/use-words.ts'
import type { ReportNames } from './report-names.ts'

type RevisionsProps = { report: Report; asked: ReportKey; names: ReportNames }

/** Every numbered version of this week, newest first, and what each one changed. */
export function Revisions({ report, asked, names }: RevisionsProps) {
  const { t } = useWords()
  const revisions = useRevisions(asked)
  return (
    <section className="card wide revisions" aria-labelledby="revisions-title">
      <h2 id="revisions-title">{t('report.revisions')}</h2>
      {revisions.error ? (
        <TroubleNotice error={revisions.error} onAgain={() => void revisions.refetch()} />
      ) : null}
      {revisions.data ? (
        <RevisionList all={revisions.data} report={report} names={names} />
      ) : revisions.error ? null : (
        <Loading words={t('loading.revisions')} />
      )}
    </section>
  )
}

type RevisionListProps = { all: Pick<AllRevisions, 'revisions'>; report: Report; names: ReportNames }

function RevisionList({ all, report, names }: RevisionListProps) {
  const { t } = useWords()
  const p = usePeriodWords()
  const say = useMoments()
  if (all.revisions.length === 0)
    return <p className="soft">{p(`noRevisions.${'week' in report ? 'week' : report.period.kind}`)}</p>
  return (
    <ol>
      {all.revisions.toReversed().map(({ revision, madeAt, changes }) => (
        <li key={revision}>
          <p className="revision-line">
            <b>{t('report.revision', { revision })}</b>
            <span>{say.instant(madeAt)}</span>
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
          </p>
          {changes.length > 0 ? (
            <details>
              <summary>{t('report.changesTitle', { revision })}</summary>
              <ChangeTable revision={revision} changes={changes} report={report} names={names} />
            </details>
          ) : null}
        </li>
      ))}
    </ol>
  )
}

type ChangeTableProps = {
  revision: number
  changes: readonly Change[]
  report: Report
  names: ReportNames
}

function ChangeTable({ revision, changes, report, names }: ChangeTableProps) {
  const { t, number } = useWords()
  const stations = new Map(report.stations.map((row) => [row.station, row.name]))
  const value = (of: Change['before']) =>
    of === null ? '—' : typeof of === 'number' ? number(of) : t(`report.state.${of as 'complete'}`)
  const places = [...Map.groupBy(changes, (change) => change.station)]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className="changes" tabIndex={0} aria-label={t('report.changesTitle', { revision })}>
      <table className="change-table">
        <thead>
          <tr>
            <th scope="col">{t('report.where')}</th>
            <th scope="col">{t('report.figure')}</th>
            <th scope="col" className="figure">
              {t('report.before')}
            </th>
            <th scope="col" className="figure">
              {t('report.after')}
            </th>
          </tr>
        </thead>
        {places.map(([station, ofPlace]) => (
          <tbody key={station}>
            {ofPlace.map(({ figure, before, after }, index) => (
              <tr key={figure}>
                {index === 0 ? (
                  <th scope="rowgroup" rowSpan={ofPlace.length}>
                    {station === null ? t('report.whole') : (stations.get(station) ?? station)}
                  </th>
                ) : null}
                <td>{names.figure(figure)}</td>
                <td className="figure">{value(before)}</td>
                <td className="figure strong">{value(after)}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  )
}
