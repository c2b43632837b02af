import type { WeeklyReport } from '../../../federation/contract/weekly-report.ts'
import { useWords } from '../words/use-words.ts'
import { CodeBars } from './code-bars.tsx'
import { ColumnChart } from './column-chart.tsx'
import { FigureList } from './figure-list.tsx'
import type { ReportNames } from './report-names.ts'
import { Sessions } from './sessions.tsx'
import { Supplies } from './supplies.tsx'

type LifeProps = { totals: WeeklyReport['totals']; names: ReportNames }

/** Stock and station life. A report that was frozen before a group was counted says so, and shows no noughts for it. */
export function Life({ totals, names }: LifeProps) {
  const { t, number } = useWords()
  const { supplies, firstAid, sessions, loans, equipment, opening, shifts, assessments, ratings } = totals
  if (!supplies) return <p className="card wide soft">{t('life.notCounted')}</p>
  const days = (value: number | null) => (value === null ? '—' : number(value))
  return (
    <>
      <div className="figures">
        {opening ? (
          <FigureList
            title={t('life.opening')}
            figures={[
              { name: t('life.daysOpen'), value: number(opening.daysOpen) },
              { name: t('life.hoursOpen'), value: number(opening.hoursOpen) },
              ...(shifts
                ? [
                    { name: t('life.shifts'), value: number(shifts.begun) },
                    { name: t('life.guestShifts'), value: number(shifts.guest) },
                  ]
                : []),
              ...(assessments === undefined
                ? []
                : [{ name: t('life.assessments'), value: number(assessments) }]),
            ]}
          />
        ) : null}
        {equipment ? (
          <FigureList
            title={t('life.equipment')}
            figures={[
              { name: t('life.faultsOpened'), value: number(equipment.opened) },
              { name: t('life.faultsClosed'), value: number(equipment.closed) },
              { name: t('life.faultsOpen'), value: number(equipment.open), alarm: equipment.open > 0 },
              { name: t('life.meanDaysOpen'), value: days(equipment.meanDaysOpen) },
            ]}
          />
        ) : null}
        {loans ? (
          <FigureList
            title={t('life.loans')}
            figures={[
              { name: t('life.loansMade'), value: number(loans.made) },
              { name: t('life.loansReturned'), value: number(loans.returned) },
              { name: t('life.loansOut'), value: number(loans.out) },
            ]}
          />
        ) : null}
        {firstAid ? (
          <CodeBars
            className="first-aid"
            title={t('life.firstAid')}
            head={t('stock.column.item')}
            hint={t('life.firstAidHint', { count: firstAid.uses })}
            counts={firstAid.byItem}
            of={firstAid.uses}
            codes={names.items}
            unit={t('life.uses')}
            none={t('life.noFirstAid')}
          />
        ) : null}
        {sessions ? <Sessions sessions={sessions} names={names} /> : null}
        {ratings ? (
          <ColumnChart
            className="ratings"
            title={t('life.ratings')}
            head={t('life.rating')}
            unit={t('life.answers')}
            columns={(['3', '2', '1'] as const).map((score) => ({
              key: score,
              name: t(`life.score.${score}`),
              count: ratings[score] ?? 0,
            }))}
          />
        ) : null}
      </div>
      <Supplies supplies={supplies} names={names} />
    </>
  )
}
