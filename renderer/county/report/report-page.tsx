import { useLocation } from 'wouter'
import { isoWeekSchema } from '../../../federation/contract/iso-week.ts'
import { useReport, useUnits } from '../hub/queries.ts'
import { Loading, TroubleNotice } from '../shell/notices.tsx'
import { useMoments } from '../words/use-moments.ts'
import { useWords } from '../words/use-words.ts'
import { Report } from './report.tsx'
import { RunningHead } from './running-head.tsx'
import { UnitNames } from './unit-names.tsx'
import { WeekPicker } from './week-picker.tsx'

type ReportPageProps = { unit: string; week: string | undefined; revision: string | undefined }

export function ReportPage({ unit, week, revision }: ReportPageProps) {
  const { t, text } = useWords()
  const say = useMoments()
  const [, navigate] = useLocation()
  const units = useUnits()
  const running = say.thisWeek
  const shown = isoWeekSchema.safeParse(week).data ?? running
  const number = revision !== undefined && /^\d{1,6}$/.test(revision) ? Number(revision) : undefined
  const report = useReport({ unit, week: shown, revision: number })
  const named = units.data?.units.find((each) => each.unit === unit)
  return (
    <>
      <div className="report-head">
        <div>
          <h1>{t('report.title')}</h1>
          <UnitNames unit={unit} name={named?.name} />
        </div>
        <WeekPicker
          week={shown}
          running={running}
          onChoose={(chosen) => navigate(`/${unit}/report/${chosen}`)}
        />
      </div>
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
            head={`${named ? text(named.name) : unit} · ${t('report.title')} · ${shown}`}
            version={t(report.data.revision > 0 ? 'report.frozen' : 'report.unfrozen', {
              revision: report.data.revision,
              moment: say.instant(report.data.madeAt),
            })}
          />
          <Report report={report.data} asked={{ unit, week: shown, revision: number }} />
        </>
      ) : report.error ? null : (
        <Loading words={t('loading.report')} />
      )}
    </>
  )
}
