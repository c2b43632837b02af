import type { Job } from '../../protocol/jobs/job.ts'

/** Fen as yuan: 18000 → `180`, 1850 → `18.50`. */
export function yuan(fen: number): string {
  return fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2)
}

/** `180`, or `180–220` where it goes from one to the other. */
export function payRange({ minFen, maxFen }: Pick<Job['pay'], 'minFen' | 'maxFen'>): string {
  return minFen === maxFen ? yuan(minFen) : `${yuan(minFen)}–${yuan(maxFen)}`
}
