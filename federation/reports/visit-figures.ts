import type { Band, VisitFigures } from '../contract/weekly-report.ts'
import { bands } from '../contract/weekly-report.ts'
import type { DayTally } from './report-facts.ts'

/** Sums tallies of one week to its figures: all days and bands, codes in alphabetical order, sensitive services left out. */
export function visitFigures(
  tallies: readonly DayTally[],
  week: { days: readonly string[]; sensitiveServices: ReadonlySet<string> },
): VisitFigures {
  const byDay = new Map(week.days.map((day) => [day, 0]))
  const byBand = new Map<string, number>(bands.map((band) => [band, 0]))
  const byCategory = new Map<string, number>()
  const byService = new Map<string, number>()
  let total = 0
  let people = 0
  for (const tally of tallies) {
    total += tally.visits
    people += tally.people
    add(byDay, { [tally.day]: tally.visits })
    add(byBand, tally.byBand)
    add(byCategory, tally.byCategory)
    add(byService, tally.byService)
  }
  for (const service of week.sensitiveServices) byService.delete(service)
  return {
    total,
    people,
    byCategory: sorted(byCategory),
    byService: sorted(byService),
    byDay: Object.fromEntries(byDay),
    byBand: Object.fromEntries(byBand) as Record<Band, number>,
  }
}

function add(sums: Map<string, number>, counts: Readonly<Record<string, number>>): void {
  for (const [key, count] of Object.entries(counts)) sums.set(key, (sums.get(key) ?? 0) + count)
}

// A code whose visits were all voided reads as one that nobody chose.
function sorted(sums: Map<string, number>): Record<string, number> {
  return Object.fromEntries([...sums].filter(([, count]) => count > 0).sort(([a], [b]) => (a < b ? -1 : 1)))
}
