// A batch of 5,000 lines costs some fifty milliseconds. One that makes the hub time a boot of a year anew, or walk along a journal
// that went on a thousand times, can cost a second, and may be honest; a machine that sends one after the other is to wait between
// them, so that it takes no more than a small share of the hub from all others.

/** What no batch costs whose lines are only counted, processor time. */
const dearMs = 250
/** A dear batch is followed by so many times its cost of quiet. */
const quietFactor = 20
/** Stations noted at once; the oldest notes go first. */
const mostNoted = 10_000

export type CostlyStations = {
  /** Whole seconds this station is still to wait; undefined when it may send. */
  waitS(station: string): number | undefined
  /** A batch of this station took so much processor time. */
  note(station: string, ms: number): void
}

export function makeCostlyStations(clock: () => number): CostlyStations {
  const untilMs = new Map<string, number>()
  return {
    waitS: (station) => {
      const until = untilMs.get(station)
      if (until === undefined) return undefined
      const leftMs = until - clock()
      if (leftMs > 0) return Math.ceil(leftMs / 1000)
      untilMs.delete(station)
      return undefined
    },
    note: (station, ms) => {
      if (ms < dearMs) return
      const oldest = untilMs.keys().next()
      if (untilMs.size >= mostNoted && !oldest.done) untilMs.delete(oldest.value)
      untilMs.set(station, clock() + ms * quietFactor)
    },
  }
}
