import type { Clock } from '../clock.ts'

/** PROTOCOL section 7: a movement of more than a second is written down. */
const jumpMs = 1000

export type ClockWatch = {
  /** How far the wall clock has moved against the monotonic one since the last reckoning; 0 within a second. */
  jump: () => number
  /** Takes today's difference as the new rule: at a boot's start, and once a jump has been written. */
  reckon: () => void
}

/** Compares the wall clock with one that counts time asleep: a laptop lid shut for an hour is no jump, a set clock is. */
export function watchClock(clock: Clock): ClockWatch {
  const difference = () => clock.wallMs() - clock.uptimeMs()
  let agreed = difference()
  return {
    jump: () => {
      const movedMs = Math.round(difference() - agreed)
      return Math.abs(movedMs) > jumpMs ? movedMs : 0
    },
    reckon: () => {
      agreed = difference()
    },
  }
}
