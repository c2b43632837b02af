import type { Entry } from '../../protocol/entry.ts'
import { fromInstant } from '../../protocol/instants.ts'
import type { Stretch } from '../store/nouns/timelines.ts'
import { boundOffset } from './boot-timing.ts'

/** An entry at its place in its timeline. `digest`: of its line, or of its origin's; only what ends something is told apart by it. */
export type Placed = { seq: number; digest?: string; entry: Entry; arrivedMs: number; voided: boolean }

/** The first stretch of a boot that has none yet. The first boot of a timeline begins at 1, whatever stands there. */
export function firstStretch(timeline: number, from: number): Stretch {
  return {
    timeline,
    from,
    boot: from,
    started: false,
    jumpMs: 0,
    observedMs: undefined,
    firstSeq: undefined,
    firstAtMs: undefined,
    lastSeq: undefined,
    lastAtMs: undefined,
    offsetMs: undefined,
    lowerMs: undefined,
    upperMs: undefined,
    held: 0,
  }
}

/** The stretch that the next entry of a timeline belongs to: the last one, or a new one after it. */
export function nextStretch(tail: Stretch, { seq, entry }: Pick<Placed, 'seq' | 'entry'>): Stretch {
  if (entry.kind === 'host.started' && tail.started && tail.boot !== seq) return newBoot(tail, seq)
  const isOver = tail.observedMs !== undefined && seq > (tail.lastSeq ?? 0)
  if (entry.kind === 'clock.jumped') {
    const jumpMs = entry.body.byMs
    const beginsTail = tail.lastSeq === undefined || tail.from === seq
    return beginsTail
      ? { ...tail, jumpMs: boundOffset(tail.jumpMs + jumpMs) }
      : afterEvent(tail, { from: seq, jumpMs })
  }
  return isOver ? afterEvent(tail, { from: (tail.lastSeq ?? 0) + 1, jumpMs: 0 }) : tail
}

/** Notes what an entry says of its stretch's clock. True when that ties the boot to the hub's clock, or ties it anew. */
export function noteClock(stretch: Stretch, { seq, entry }: Pick<Placed, 'seq' | 'entry'>): boolean {
  const atMs = fromInstant(entry.at)
  if (stretch.firstSeq === undefined || seq < stretch.firstSeq) {
    stretch.firstSeq = seq
    stretch.firstAtMs = atMs
  }
  if (stretch.lastSeq === undefined || seq >= stretch.lastSeq) {
    stretch.lastSeq = seq
    stretch.lastAtMs = atMs
  }
  if (entry.kind === 'host.started') stretch.started = true
  if (entry.kind !== 'clock.observed' || stretch.observedMs !== undefined) return false
  stretch.observedMs = fromInstant(entry.body.hubAt) - fromInstant(entry.body.wallAt)
  return stretch.observedMs !== stretch.offsetMs
}

/** Nothing ties a boot to the hub's clock at first. What is surely before it is the last verified entry. */
function newBoot(tail: Stretch, seq: number): Stretch {
  const verifiedMs =
    tail.offsetMs === undefined || tail.lastAtMs === undefined ? tail.lowerMs : tail.lastAtMs + tail.offsetMs
  return { ...firstStretch(tail.timeline, seq), lowerMs: verifiedMs }
}

function afterEvent(tail: Stretch, { from, jumpMs }: { from: number; jumpMs: number }): Stretch {
  const known = tail.observedMs ?? tail.offsetMs
  return {
    ...firstStretch(tail.timeline, from),
    boot: tail.boot,
    started: tail.started,
    jumpMs,
    offsetMs: known === undefined ? undefined : boundOffset(known - jumpMs),
    lowerMs: tail.lowerMs,
    upperMs: tail.upperMs,
  }
}
