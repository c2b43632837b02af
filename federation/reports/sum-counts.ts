/**
 * Sum of counts that stations claim. One may claim a journal of 2^53 lines, and a sum beyond is none that a reader of JSON
 * takes: the county's page must not go blank for it.
 */
export function sumCounts(counts: Iterable<number>): number {
  let sum = 0
  for (const count of counts) sum += count
  return Math.min(sum, Number.MAX_SAFE_INTEGER)
}
