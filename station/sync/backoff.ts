import type { Random } from '../random.ts'

/** PROTOCOL section 6: full jitter, 1 s doubling to 15 min. */
const firstMs = 1000
const longestMs = 15 * 60_000

/** How long to wait after the n-th failure in a row (1, 2, 3 …), milliseconds. Full jitter: a returning fleet spreads itself. */
export function backoffMs(failures: number, random: Random): number {
  const ceilingMs = Math.min(longestMs, firstMs * 2 ** Math.min(failures - 1, 30))
  return random.fraction() * ceilingMs
}
