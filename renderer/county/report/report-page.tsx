import { useLocation } from 'wouter'
import { useReport, useUnits } from '../hub/queries.ts'
import { Loading, TroubleNotice } from '../shell/notices.tsx'
import { useMoments } from '../words/use-moments.ts'
import { usePeriodWords } from '../words/use-period-words.ts'
import { useWords } from '../words/use-words.ts'
import { OnPaper } from './on-paper.tsx'
import { PeriodPicker } from './period/period-picker.tsx'
import type { Shown } from './period/period-steps.ts'
import { periodAround, shownOf } from './period/period-steps.ts'
import { usePeriodNames } from './period/use-period-names.ts'
import { Report } from './report.tsx'
import { ReportTabs } from './report-tabs.tsx'
import { RunningHead } from './running-head.tsx'

type ReportPageProps = { unit: string; period: string | undefined; revision: string | undefined }

/** The report of whatever period the address names; of the running week where it names none. */
export function ReportPage({ unit, period, revision }: ReportPageProps) {
  const { text } = useWords()
  const p = usePeriodWords()
  const { whole } = usePeriodNames()
  const { thisWeek, today } = useMoments()
  const [, navigate] = useLocation()
  const units = useUnits()
  const asked = shownOf(period ?? thisWeek)
  // What has not begun has no report either: the picker goes back to what runs.
  const shown = asked && asked.from <= today ? asked : shownOf(periodAround('week', today))
  const named = units.data?.units.find((each) => each.unit === unit)
  return (
    <>
      <ReportTabs unit={unit} period={shown?.name ?? thisWeek} page="report" />
      <div className="report-head">
        <div>
          <h1>{p(`title.${shown?.kind ?? 'week'}`)}</h1>
          <OnPaper unit={unit} of={shown ? whole(shown.name) : ''} />
        </div>
        {shown ? (
          <PeriodPicker shown={shown} onChoose={(chosen) => navigate(`/${unit}/report/${chosen}`)} />
        ) : null}
      </div>
      {shown && shown === asked ? (
        <Asked
          key={`${unit} ${shown.name}`}
          {...{ unit, shown, revision }}
          head={named ? text(named.name) : unit}
        />
      ) : (
        <p className="notice notice-alone" role="alert">
          {p(asked ? 'toCome' : 'none', { name: period })}
        </p>
      )}
    </>
  )
}

/** `head`: whose report, as it stands on every sheet of paper. */
type AskedProps = { unit: string; shown: Shown; revision: string | undefined; head: string }

function Asked({ unit, shown, revision, head }: AskedProps) {
  const { t } = useWords()
  const p = usePeriodWords()
  const say = useMoments()
  const number = revision !== undefined && /^\d{1,6}$/.test(revision) ? Number(revision) : undefined
  const key = { unit, period: shown.name, revision: number }
  const report = useReport(key)
  return (
    <>
      {report.error ? (
        <TroubleNotice
          error={report.error}
          onAgain={() => void report.refetch()}
          stale={report.data && say.instant(report.data.madeAt)}
        />
      ) : null}
      {report.data ? (
        <>
          <RunningHead
            head={`${head} · ${p(`title.${shown.kind}`)} · ${shown.name}`}
            version={t(report.data.revision > 0 ? 'report.frozen' : 'report.unfrozen', {
              revision: report.data.revision,
              moment: say.instant(report.data.madeAt),
            })}
          />
          <Report report={report.data} shown={shown} asked={key} />
        </>
      ) : report.error ? null : (
        <Loading words={t('loading.report')} />
      )}
    </>
  )
}
