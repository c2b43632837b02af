import type { Stretch, Timing } from '../store/nouns/timelines.ts'

/**
 * How each of these stretches is timed by what is known now. `stretches`: all from some boot's first on, ascending. `before`:
 * the last verified stretch before them, if any. The rule is protocol/true-time.ts; this is the same by whole stretches.
 */
export function timingsOf(stretches: readonly Stretch[], before: Stretch | undefined): Timing[] {
  const boots = [...Map.groupBy(stretches, (each) => each.boot).values()]
  const offsets = boots.map(offsetsOf)
  const lowers: (number | undefined)[] = []
  let lower = before && timeOf(before.lastAtMs, before.offsetMs)
  for (const [index, boot] of boots.entries()) {
    lowers.push(lower)
    lower = timeOf(boot.at(-1)?.lastAtMs, offsets[index]?.at(-1)) ?? lower
  }
  const uppers: (number | undefined)[] = []
  let upper: number | undefined
  for (const [index, boot] of [...boots.entries()].reverse()) {
    uppers.unshift(upper)
    upper = timeOf(boot[0]?.firstAtMs, offsets[index]?.[0]) ?? upper
  }
  return boots.flatMap((boot, index) =>
    boot.map((_, place) => {
      const offsetMs = offsets[index]?.[place]
      return offsetMs === undefined
        ? { offsetMs, lowerMs: lowers[index], upperMs: uppers[index] }
        : { offsetMs, lowerMs: undefined, upperMs: undefined }
    }),
  )
}

function timeOf(atMs: number | undefined, offsetMs: number | undefined): number | undefined {
  return atMs === undefined || offsetMs === undefined ? undefined : atMs + offsetMs
}

/** Further than any calendar goes. Jumps may claim to add up to what neither a number nor a database holds exactly. */
const maxOffsetMs = 1e15

export function boundOffset(ms: number): number {
  return Math.min(Math.max(ms, -maxOffsetMs), maxOffsetMs)
}

/** Offsets of one boot's stretches: by the first observation at or after each, else by the last before. */
function offsetsOf(boot: readonly Stretch[]): (number | undefined)[] {
  const offsets: (number | undefined)[] = boot.map(() => undefined)
  let known: number | undefined
  for (const [index, stretch] of boot.entries()) {
    // A jump forward makes the wall clock run ahead of what the observation before it tied it to.
    if (known !== undefined) known = boundOffset(known - stretch.jumpMs)
    offsets[index] = known
    known = stretch.observedMs ?? known
  }
  known = undefined
  for (const [index, stretch] of [...boot.entries()].reverse()) {
    known = stretch.observedMs ?? known
    offsets[index] = known ?? offsets[index]
    if (known !== undefined) known = boundOffset(known + stretch.jumpMs)
  }
  return offsets
}
