// When an entry really happened, as far as anyone can know (PROTOCOL section 7).
//
// A boot is the run of entries from one host.started to the next. Within it the wall clock is steady except where a
// clock.jumped says so; a clock.observed ties it to the hub's. Entries before the first host.started of an epoch belong to
// its first boot. Copies are timed at their origin's place, so a boot's entries may come from more than one journal.

import type { Entry } from './entry.ts'
import { fromInstant } from './instants.ts'

/** What one boot's clock did. seq: place in the origin epoch. Milliseconds. Jumps and observations ascend by seq. */
export type BootClock = {
  from: number
  jumps: readonly { seq: number; byMs: number }[]
  /** offsetMs = hubAt − wallAt */
  observations: readonly { seq: number; offsetMs: number }[]
}

export type Moment = { seq: number; atMs: number }
export type TrueTime = { ms: number; unverified: boolean }
export type Bounds = { lowerMs?: number | undefined; upperMs?: number | undefined }

/** True time of a moment in a boot that has an observation; undefined in one that has none. */
export function verifiedTime(boot: BootClock, moment: Moment): number | undefined {
  const observed = boot.observations.find((each) => each.seq >= moment.seq) ?? boot.observations.at(-1)
  if (!observed) return undefined
  let driftMs = 0
  for (const jump of boot.jumps) {
    if (jump.seq > moment.seq && jump.seq <= observed.seq) driftMs += jump.byMs
    else if (jump.seq > observed.seq && jump.seq <= moment.seq) driftMs -= jump.byMs
  }
  return moment.atMs + driftMs + observed.offsetMs
}

/** Time of a moment in a boot without an observation: what the wall clock said, held between its verified neighbours. */
export function unverifiedTime(atMs: number, bounds: Bounds): number {
  // The lower bound wins when the two cross: a verified past is surer than an arrival.
  return Math.max(Math.min(atMs, bounds.upperMs ?? atMs), bounds.lowerMs ?? -Infinity)
}

/** An entry placed at its origin: `seq` is its origin's seq, `arrivedMs` when the hub first held it. */
export type PlacedEntry = { seq: number; entry: Pick<Entry, 'at' | 'kind' | 'body'>; arrivedMs: number }

/** Splits one origin epoch's entries, ascending by seq, into boots. */
export function bootsOf(placed: readonly PlacedEntry[]): { clock: BootClock; entries: PlacedEntry[] }[] {
  const boots: { clock: BootClock; entries: PlacedEntry[] }[] = []
  for (const each of placed) {
    const last = boots.at(-1)
    const begins = each.entry.kind === 'host.started'
    // What stands before the first host.started is of the same run of the program that wrote it.
    const startsNew = !last || (begins && last.entries.some((other) => other.entry.kind === 'host.started'))
    if (startsNew) boots.push({ clock: { from: each.seq, jumps: [], observations: [] }, entries: [each] })
    else last.entries.push(each)
  }
  for (const boot of boots) boot.clock = { ...boot.clock, ...clockEventsOf(boot.entries) }
  return boots
}

function clockEventsOf(entries: readonly PlacedEntry[]): Pick<BootClock, 'jumps' | 'observations'> {
  const jumps: { seq: number; byMs: number }[] = []
  const observations: { seq: number; offsetMs: number }[] = []
  for (const { seq, entry } of entries) {
    if (entry.kind === 'clock.jumped') jumps.push({ seq, byMs: (entry as Entry<'clock.jumped'>).body.byMs })
    if (entry.kind === 'clock.observed') {
      const { hubAt, wallAt } = (entry as Entry<'clock.observed'>).body
      observations.push({ seq, offsetMs: fromInstant(hubAt) - fromInstant(wallAt) })
    }
  }
  return { jumps, observations }
}

/** True times of one origin epoch's entries, ascending by seq: the definition, against which faster ways are tested. */
export function trueTimes(placed: readonly PlacedEntry[]): TrueTime[] {
  const boots = bootsOf(placed)
  const verified = boots.map((boot) =>
    boot.entries.map((each) => verifiedTime(boot.clock, { seq: each.seq, atMs: fromInstant(each.entry.at) })),
  )
  return boots.flatMap((boot, index) =>
    boot.entries.map((each, place) => {
      const ms = verified[index]?.[place]
      if (ms !== undefined) return { ms, unverified: false }
      const before = verified
        .slice(0, index)
        .flat()
        .findLast((other) => other !== undefined)
      const after = verified
        .slice(index + 1)
        .flat()
        .find((other) => other !== undefined)
      const bounds = { lowerMs: before, upperMs: after ?? each.arrivedMs }
      return { ms: unverifiedTime(fromInstant(each.entry.at), bounds), unverified: true }
    }),
  )
}
