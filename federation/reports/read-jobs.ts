import type { Unit } from '../store/nouns/documents.ts'
import type { StoreReads } from '../store/store.ts'
import type { Period } from './period-bounds.ts'
import type { JobFacts } from './report-facts.ts'
import { lineageOf, scopeOf } from './unit-scope.ts'

type Asked = {
  unit: string
  units: readonly Unit[]
  period: Period
  nowMs: number
  stations: readonly string[]
}

/** The jobs that reach a unit's stations, by the last word on each before the period's end, and the looks at jobs there. */
export async function readJobs(
  reads: Pick<StoreReads, 'listings'>,
  { unit, units, period, nowMs, stations }: Asked,
): Promise<JobFacts> {
  const near = new Set([...scopeOf(unit, units), ...lineageOf(unit, units)])
  const acts = await reads.listings.actsBefore(Math.min(period.endMs, nowMs + 1))
  const lineages = new Map<string, Set<string>>()
  return {
    published: acts.flatMap(({ unit: to, shown }) =>
      shown?.kind === 'job' && (to === null || near.has(to))
        ? [{ unit: to, from: shown.from, until: shown.until }]
        : [],
    ),
    looks: await reads.listings.jobLooks({
      ...{ stations, fromDay: period.days[0] ?? '', toDay: period.days.at(-1) ?? '' },
    }),
    lineageOf: (of) => {
      const known = lineages.get(of) ?? lineageOf(of, units)
      lineages.set(of, known)
      return known
    },
  }
}
