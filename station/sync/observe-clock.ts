import { fromInstant, toInstant } from '../../protocol/instants.ts'
import type { Clock } from '../clock.ts'
import type { Draft } from '../record/recorder.ts'

/** PROTOCOL section 7. */
const againAfterMs = 24 * 3_600_000
const toleranceMs = 2000

/** A signed answer to our own request: the hub's time in it, our wall clock midway, and how long it took. */
export type SignedMoment = { hubAt: string; wallMs: number; roundTripMs: number }

export type ClockObserver = {
  /** The entry to write for this answer, or undefined when the boot's last observation still holds. */
  entryFor: (moment: SignedMoment) => Draft | undefined
  /** That entry is in the journal. */
  written: (moment: SignedMoment) => void
  /** A new epoch began: its boot has no observation yet. */
  forget: () => void
}

export function clockObserver(clock: Clock): ClockObserver {
  let last: { errorMs: number; uptimeMs: number } | undefined
  const errorOf = (moment: SignedMoment) => moment.wallMs - fromInstant(moment.hubAt)
  return {
    entryFor: (moment) => {
      const { hubAt, wallMs, roundTripMs } = moment
      const isStill =
        last !== undefined &&
        clock.uptimeMs() - last.uptimeMs < againAfterMs &&
        Math.abs(errorOf(moment) - last.errorMs) <= toleranceMs + roundTripMs
      if (isStill) return undefined
      const body = { hubAt, wallAt: toInstant(wallMs), roundTripMs }
      return { kind: 'clock.observed', by: 'host', body }
    },
    written: (moment) => {
      last = { errorMs: errorOf(moment), uptimeMs: clock.uptimeMs() }
    },
    forget: () => {
      last = undefined
    },
  }
}
