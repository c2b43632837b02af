import type { JobFigures } from '../contract/weekly-report.ts'
import { stateOn } from '../listings/shown-on.ts'
import { dayAt } from './period-bounds.ts'
import type { ReportAsked, StationFacts } from './report-facts.ts'
import { daysInScope, unitOnDay } from './report-facts.ts'
import { sumCounts } from './sum-counts.ts'

/** The desk that puts people in touch with who has work. */
const jobDesk = 'jobs'

/** Jobs at one station: those live where it last hung in the period, looks on the days it hung here, and who asked there. */
export function stationJobs(station: StationFacts, asked: ReportAsked): JobFigures {
  const { jobs, requests, forms, scope } = asked.facts
  const days = new Set(daysInScope(station, { days: asked.period.days, scope }))
  const lineage = jobs.lineageOf(unitOnDay(station, lastDay(asked)) ?? '')
  return {
    live: livePostings(asked).filter(({ unit }) => unit === null || lineage.has(unit)).length,
    opened: sumCounts(
      jobs.looks
        .filter((look) => look.station === station.station && days.has(look.day))
        .map(({ times }) => times),
    ),
    contacts: sumCounts(
      requests
        .filter((each) => each.station === station.station && forms.get(each.form)?.desk === jobDesk)
        .map(({ filed }) => filed),
    ),
  }
}

/** Jobs of a unit: one that is live at several stations is one. */
export function unitJobs(rows: readonly JobFigures[], asked: ReportAsked): JobFigures {
  return {
    live: livePostings(asked).length,
    opened: sumCounts(rows.map(({ opened }) => opened)),
    contacts: sumCounts(rows.map(({ contacts }) => contacts)),
  }
}

function livePostings(asked: ReportAsked) {
  const day = lastDay(asked)
  return asked.facts.jobs.published.filter((each) => stateOn(day, each) === 'live')
}

/** The period's last day; of one that still runs, today. */
function lastDay({ period, madeAtMs, facts }: ReportAsked): string {
  return madeAtMs < period.endMs ? dayAt(madeAtMs, facts.timeZone) : (period.days.at(-1) ?? '')
}
