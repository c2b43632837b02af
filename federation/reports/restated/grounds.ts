import type { Report } from '../../contract/any-report.ts'
import type { Period } from '../period-bounds.ts'
import type { ReportFacts } from '../report-facts.ts'
import { daysInScope } from '../report-facts.ts'

/**
 * Of each station in a revision, what the next one needs to tell why it differs and no report says: above all how many entries of the
 * period were held. Beside the counts, one could ask by it how many entries there are that no figure shows.
 */
export type Grounds = Readonly<Record<string, { entries: number; closedMs?: number | undefined }>>

type Of = { period: Pick<Period, 'days'>; facts: Pick<ReportFacts, 'stations' | 'tallies' | 'scope'> }

export function groundsOf({ stations }: Pick<Report, 'stations'>, { period, facts }: Of): Grounds {
  const factsOf = new Map(facts.stations.map((each) => [each.station, each]))
  const talliesOf = Map.groupBy(facts.tallies, ({ station }) => station)
  return Object.fromEntries(
    stations.map(({ station }) => {
      const found = factsOf.get(station)
      const days = new Set(found ? daysInScope(found, { days: period.days, scope: facts.scope }) : [])
      const held = (talliesOf.get(station) ?? []).filter(({ day }) => days.has(day))
      const entries = held.reduce((sum, each) => sum + each.entries, 0)
      return [station, { entries, closedMs: found?.closedMs }]
    }),
  )
}
