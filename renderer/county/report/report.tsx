import type { Report as AnyReport } from '../../../federation/contract/any-report.ts'
import type { ReportKey } from '../hub/queries.ts'
import { useCatalogue } from '../hub/queries.ts'
import { useMoments } from '../words/use-moments.ts'
import { useWords } from '../words/use-words.ts'
import { CodeBars } from './code-bars.tsx'
import { ColumnChart } from './column-chart.tsx'
import { Completeness } from './completeness.tsx'
import { Downloads } from './downloads.tsx'
import { Headline } from './headline.tsx'
import { Life } from './life.tsx'
import { AboutPeriod } from './period/about-period.tsx'
import { DaysChart } from './period/days-chart.tsx'
import type { Shown } from './period/period-steps.ts'
import { reportNames } from './report-names.ts'
import { Requests } from './requests.tsx'
import { Revisions } from './revisions.tsx'
import { StationTable } from './station-table.tsx'
import { SyncHealth } from './sync-health.tsx'
import { UnitsTable } from './units-table.tsx'

type ReportProps = { report: AnyReport; shown: Shown; asked: ReportKey }

/** A period's report: how complete it is before anything else, then figures, stations, and how it came about. */
export function Report({ report, shown, asked }: ReportProps) {
  const words = useWords()
  const { t, number } = words
  const catalogue = useCatalogue()
  const say = useMoments()
  const names = reportNames(words, catalogue.data)
  const { visits } = report.totals
  const bands = Object.entries(visits.byBand).map(([band, count]) => ({
    key: band,
    name: t('date.hours', { hours: band.replace('-', '–') }),
    count,
  }))
  return (
    <>
      <Downloads report={report} asked={asked} moments={say} />
      <AboutPeriod report={report} shown={shown} />
      <Completeness
        completeness={report.completeness}
        missing={report.missing}
        frozen={report.revision > 0}
      />
      <UnitsTable report={report} />
      <div className="figures">
        <Headline report={report} moments={say} />
        <DaysChart byDay={visits.byDay} />
        <CodeBars
          className="categories"
          title={t('report.byCategory')}
          head={t('report.category')}
          counts={visits.byCategory}
          of={visits.total}
          codes={names.categories}
        />
        <CodeBars
          className="services"
          title={t('report.byService')}
          head={t('report.service')}
          hint={t('report.byServiceHint')}
          counts={visits.byService}
          of={visits.total}
          codes={names.services}
        />
        <ColumnChart className="bands" title={t('report.byBand')} head={t('report.band')} columns={bands} />
        <SyncHealth health={report.syncHealth} stations={report.stations} moments={say} />
      </div>
      <Life totals={report.totals} names={names} />
      <Requests totals={report.totals} names={names} moments={say} />
      <StationTable rows={report.stations} moments={say} number={number} />
      <Revisions report={report} asked={asked} />
    </>
  )
}
