import { describe, expect, it } from 'vitest'
import type { HubTrial } from './hub-trial.ts'
import { playHistory } from './random-history.ts'
import { gained, WeeklyReader, weekOf } from './weekly.ts'

// Whole lives of a station by chance: boots, wrong clocks, jumps, undone visits, batches of any cut, epochs
// begun anew and the old ones found on a stick. What truly happened is known, and the report must say it.

export function claimsOfHistories(trial: HubTrial): void {
  const weekly = new WeeklyReader(trial, '659004')

  describe('a life by chance', () => {
    it.each(Array.from({ length: 24 }, (_, i) => i + 1))('is counted as it was (seed %i)', async (seed) => {
      const before = (await weekly.read()).totals.visits
      const station = await trial.newStation('659004')
      const lived = await playHistory(station, { seed, nowMs: trial.nowMs() })
      const after = (await weekly.read()).totals.visits
      const running = (day: string) => weekOf(Date.parse(`${day}T00:00:00+08:00`)) === weekOf(trial.nowMs())
      const expected = Object.fromEntries(
        Object.entries(lived.byDay).filter(([day, count]) => running(day) && count > 0),
      )
      const known = Object.fromEntries(
        Object.entries(gained(before.byDay, after.byDay)).filter(([day]) => running(day)),
      )
      expect(known).toEqual(expected)
      const row = await weekly.row(station.station)
      expect(row.unread).toBe(0)
      const total = Object.values(expected).reduce((sum, count) => sum + count, 0)
      expect(row.visits.total).toBe(total)
    })
  })
}
