import { daysOfWeek } from '../../../federation/contract/iso-week.ts'
import type { VisitFigures } from '../../../federation/contract/weekly-report.ts'
import type { SimulatedStation } from '../../../scripts/simulate/run-simulation.ts'
import { emptyFigures } from './count-visits.ts'

/** The sum of counts of some stations in a week, as a report shows it. */
export function expectedVisits(of: readonly SimulatedStation[], week: string): VisitFigures {
  const sum = emptyFigures()
  for (const day of daysOfWeek(week) ?? []) sum.byDay[day] = 0
  for (const station of of) {
    const { total, people, ...groups } = station.weeks[week] ?? emptyFigures()
    sum.total += total
    sum.people += people
    for (const [name, counts] of Object.entries(groups))
      for (const [code, count] of Object.entries(counts)) {
        const into = sum[name as 'byDay']
        into[code] = (into[code] ?? 0) + count
      }
  }
  delete sum.byService['legal']
  delete sum.byService['counselling']
  return sum
}
