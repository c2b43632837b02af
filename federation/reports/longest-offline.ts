import type { ContactDay } from './report-facts.ts'

/**
 * The longest time without a word from a station between two instants, in milliseconds. `contacts`: its days of that span,
 * ascending.
 */
export function longestOffline(
  contacts: readonly ContactDay[],
  span: { fromMs: number; toMs: number },
): number {
  let longest = 0
  let last = span.fromMs
  for (const { firstMs, lastMs, longestGapMs } of contacts) {
    longest = Math.max(longest, Math.min(firstMs, span.toMs) - last, longestGapMs)
    last = Math.max(last, Math.min(lastMs, span.toMs))
  }
  return Math.max(0, longest, span.toMs - last)
}
