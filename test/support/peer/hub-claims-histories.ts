import { describe, expect, it } from 'vitest'
import type { HubTrial } from './hub-trial.ts'
import type { Lived } from './random-history.ts'
import { playHistory } from './random-history.ts'
import { bandOf, dayOf, gained, WeeklyReader, weekOf } from './weekly.ts'

// Whole lives of a station by chance: boots, wrong clocks, jumps, undone visits, batches of any cut, epochs
// begun anew and the old ones found on a stick. What truly happened is known, and the report must say it.

/** A few, and one whose void lived in an epoch that never came. */
const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 118]

function countBy(visits: Lived['visits'], nameOf: (timeMs: number) => string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { timeMs } of visits) counts[nameOf(timeMs)] = (counts[nameOf(timeMs)] ?? 0) + 1
  return counts
}

export function claimsOfHistories(trial: HubTrial): void {
  const weekly = new WeeklyReader(trial, '659004')

  describe('a life by chance', () => {
    it.each(seeds)('is counted as it was (seed %i)', async (seed) => {
      const { totals, completeness } = await weekly.read()
      const [before, lost] = [totals.visits, completeness.lost]
      const station = await trial.newStation('659004')
      const nowMs = trial.nowMs()
      const lived = await playHistory(station, { seed, nowMs })
      const after = (await weekly.read()).totals.visits
      const visits = lived.visits.filter((one) => weekOf(one.timeMs) === weekOf(nowMs))
      expect(gained(before.byDay, after.byDay)).toEqual(countBy(visits, dayOf))
      expect(gained(before.byBand, after.byBand)).toEqual(countBy(visits, bandOf))
      const people = visits.reduce((sum, one) => sum + one.people, 0)
      expect([after.total - before.total, after.people - before.people]).toEqual([visits.length, people])
      // Everything came, on one road or another.
      expect((await weekly.read()).completeness.lost).toBe(lost)
      const row = await weekly.row(station.station)
      expect(row).toMatchObject({ unread: 0, visits: { total: visits.length } })
      if (visits.some((one) => one.unverified)) expect(row.unverifiedTime).toBeGreaterThan(0)
    })
  })
}
