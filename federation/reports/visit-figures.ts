import type { Band, VisitFigures } from '../contract/weekly-report.ts'
import { bands } from '../contract/weekly-report.ts'
import type { DayTally } from './report-facts.ts'

type Counts = Readonly<Record<string, number>>
type Figures = Readonly<{
  total: number
  people: number
  byCategory: Counts
  byService: Counts
  byDay: Counts
  byBand: Counts
}>
type Shown = { days: readonly string[]; sensitiveServices: ReadonlySet<string> }

/** Figures of a week from its tallies: all days and bands, codes in alphabetical order, sensitive services left out. */
export function visitFigures(tallies: readonly DayTally[], shown: Shown): VisitFigures {
  return sumFigures(
    tallies.map(({ visits, day, ...rest }) => ({ ...rest, total: visits, byDay: { [day]: visits } })),
    shown,
  )
}

/** The sum of figures of one week, in the same shape. */
export function sumFigures(parts: readonly Figures[], { days, sensitiveServices }: Shown): VisitFigures {
  const byDay = new Map(days.map((day) => [day, 0]))
  const byBand = new Map<string, number>(bands.map((band) => [band, 0]))
  const byCategory = new Map<string, number>()
  const byService = new Map<string, number>()
  let total = 0
  let people = 0
  for (const part of parts) {
    total += part.total
    people += part.people
    add(byDay, part.byDay)
    add(byBand, part.byBand)
    add(byCategory, part.byCategory)
    add(byService, part.byService)
  }
  for (const service of sensitiveServices) byService.delete(service)
  return {
    total,
    people,
    byCategory: sorted(byCategory),
    byService: sorted(byService),
    byDay: Object.fromEntries(byDay),
    byBand: Object.fromEntries(byBand) as Record<Band, number>,
  }
}

function add(sums: Map<string, number>, counts: Counts): void {
  for (const code in counts)
    if (Object.hasOwn(counts, code)) sums.set(code, (sums.get(code) ?? 0) + (counts[code] ?? 0))
}

// A code whose visits were all voided reads as one that nobody chose.
function sorted(sums: Map<string, number>): Record<string, number> {
  return Object.fromEntries([...sums].filter(([, count]) => count > 0).sort(([a], [b]) => (a < b ? -1 : 1)))
}
