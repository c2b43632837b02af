import { expect, it } from 'vitest'
import { afterDeath, firstWaitMs, longestWaitMs, soundAfterMs } from './back-off.ts'

it('doubles the wait with each death in a row, up to the longest', () => {
  let deathsInARow = 0
  const waits = Array.from({ length: 9 }, () => {
    const next = afterDeath({ deathsInARow, livedMs: 1_000 })
    deathsInARow = next.deathsInARow
    return next.waitMs
  })
  expect(waits.slice(0, 4)).toEqual([firstWaitMs, 500, 1_000, 2_000])
  expect(waits.slice(-2)).toEqual([longestWaitMs, longestWaitMs])
})

it('begins anew after a host that had lived soundly', () => {
  expect(afterDeath({ deathsInARow: 7, livedMs: soundAfterMs })).toEqual({
    deathsInARow: 1,
    waitMs: firstWaitMs,
  })
})

it('never waits longer than the longest, however often it died', () => {
  expect(afterDeath({ deathsInARow: 1e6, livedMs: 0 }).waitMs).toBe(longestWaitMs)
})
