import { weekOfDay } from '../../../federation/contract/iso-week.ts'
import type { VisitFigures } from '../../../federation/contract/weekly-report.ts'
import { bands } from '../../../federation/contract/weekly-report.ts'
import { shanghaiOffsetMs } from './station-life.ts'
import type { TrueEntry } from './write-journal.ts'

/** Figures of each ISO week; only days with visits are named. */
export type Counted = Record<string, VisitFigures>

/**
 * Counts visits one by one, by true time, from the first `delivered` entries of a journal that was made up: nothing here
 * knows batches, clocks or tallies, so that a hub's report can be held against it.
 */
export function countVisits(journal: readonly TrueEntry[], delivered: number): Counted {
  const weeks: Counted = {}
  const held = journal.slice(0, delivered)
  const voided = new Set(
    held
      .filter(({ entry }) => entry.kind === 'visit.voided')
      .map(({ entry }) => (entry.body['visit'] as { seq: number }).seq),
  )
  for (const [index, { trueMs, visit }] of held.entries()) {
    if (!visit || voided.has(index + 1)) continue
    const local = new Date(trueMs + shanghaiOffsetMs).toISOString()
    const day = local.slice(0, 10)
    const week = weekOfDay(day)
    const figures = weeks[week] ?? emptyFigures()
    weeks[week] = figures
    figures.total += 1
    figures.people += visit.people
    countOne(figures.byCategory, visit.category)
    for (const service of visit.services) countOne(figures.byService, service)
    countOne(figures.byDay, day)
    const band = bands[Math.floor(Number(local.slice(11, 13)) / 4)]
    if (band) countOne(figures.byBand, band)
  }
  return weeks
}

/** Entries of each week, whatever they say; and those of boots in which the hub's clock was never looked at. */
export function countEntries(
  journal: readonly TrueEntry[],
  delivered: number,
): Record<string, { entries: number; unverified: number }> {
  const weeks: Record<string, { entries: number; unverified: number }> = {}
  const boots: TrueEntry[][] = []
  for (const each of journal.slice(0, delivered)) {
    if (each.entry.kind === 'host.started' || boots.length === 0) boots.push([])
    boots.at(-1)?.push(each)
  }
  for (const boot of boots) {
    const blind = !boot.some(({ entry }) => entry.kind === 'clock.observed')
    for (const { trueMs } of boot) {
      const week = weekOfDay(new Date(trueMs + shanghaiOffsetMs).toISOString().slice(0, 10))
      const { entries, unverified } = weeks[week] ?? { entries: 0, unverified: 0 }
      weeks[week] = { entries: entries + 1, unverified: unverified + (blind ? 1 : 0) }
    }
  }
  return weeks
}

export function emptyFigures(): VisitFigures {
  return {
    total: 0,
    people: 0,
    byCategory: {},
    byService: {},
    byDay: {},
    byBand: { '00-04': 0, '04-08': 0, '08-12': 0, '12-16': 0, '16-20': 0, '20-24': 0 },
  }
}

function countOne(counts: Record<string, number>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1
}
