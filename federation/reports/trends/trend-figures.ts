import type { Report } from '../../contract/any-report.ts'
import type { TrendFigures } from '../../contract/report-trends.ts'
import type { RequestFigures } from '../../contract/weekly-report.ts'
import { sumCounts } from '../sum-counts.ts'

/** The figures of a report that can be followed from period to period; null for what it does not count. */
export function trendFiguresOf({ totals, stations }: Report): TrendFigures {
  const { visits, firstAid, sessions, jobs, loans, opening } = totals
  const held = sessions && Object.values(sessions)
  const requests = stations.map((row) => row.requests)
  return {
    visits: visits.total,
    people: visits.people,
    firstAid: firstAid?.uses ?? null,
    sessions: held ? sumCounts(held.map(({ times }) => times)) : null,
    sessionPeople: held ? sumCounts(held.map(({ people }) => people)) : null,
    requestsFiled: sumOf(requests, 'filed'),
    requestsAnswered: sumOf(requests, 'answered'),
    jobsOpened: jobs?.opened ?? null,
    jobContacts: jobs?.contacts ?? null,
    loansMade: loans?.made ?? null,
    hoursOpen: opening?.hoursOpen ?? null,
  }
}

/** Added up from the stations' rows, which hold plain forms alone: the unit's own may show a sensitive form, too. */
function sumOf(rows: readonly (RequestFigures | undefined)[], figure: 'filed' | 'answered'): number | null {
  if (rows.some((row) => row === undefined)) return null
  return sumCounts(rows.flatMap((row) => Object.values(row ?? {}).map((of) => of[figure])))
}
