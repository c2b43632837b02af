import type { Clock } from '../clock.ts'

/** PROTOCOL section 7: a movement of more than a second is written down. */
const jumpMs = 1000
/** Less than this against the stopwatch needs no second look. */
const steadyMs = 250

export type ClockWatch = {
  /** How far the wall clock has moved against the monotonic one since the last reckoning; 0 within a second. */
  jump: () => number
  /** Takes today's difference as the new rule: at a boot's start, and once a jump has been written. */
  reckon: () => void
}

/**
 * Compares the wall clock with one that counts time asleep: a laptop lid shut for an hour is no jump, a set clock is. Reading that
 * one takes longer than the rest of an act's own work, so a stopwatch is asked first: where it agrees, nothing has moved.
 */
export function watchClock(clock: Clock): ClockWatch {
  const byStopwatch = () => clock.wallMs() - clock.stopwatchMs()
  const byUptime = () => clock.wallMs() - clock.uptimeMs()
  let steady = byStopwatch()
  let agreed = byUptime()
  return {
    jump: () => {
      const difference = byStopwatch()
      if (Math.abs(difference - steady) < steadyMs) return 0
      const movedMs = Math.round(byUptime() - agreed)
      if (Math.abs(movedMs) > jumpMs) return movedMs
      // Time asleep, or a clock being nudged: from here the stopwatch can be asked again.
      steady = difference
      return 0
    },
    reckon: () => {
      steady = byStopwatch()
      agreed = byUptime()
    },
  }
}
