/** First wait before a dead host is started again, and the longest, in milliseconds: a worker at the glass waits for it. */
export const firstWaitMs = 250
export const longestWaitMs = 15_000
/** A host that lived this long had recovered: its death is a new story. */
export const soundAfterMs = 60_000

export type Life = { deathsInARow: number; livedMs: number }

/** How many deaths in a row there are now, and how long to wait before the next start: 250 ms, doubling, at most 15 s. */
export function afterDeath({ deathsInARow, livedMs }: Life): { deathsInARow: number; waitMs: number } {
  const deaths = livedMs >= soundAfterMs ? 1 : deathsInARow + 1
  return {
    deathsInARow: deaths,
    waitMs: Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(deaths - 1, 16)),
  }
}
