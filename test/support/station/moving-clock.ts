import type { Clock } from '../../../station/clock.ts'
import { systemClock } from '../../../station/clock.ts'

export type MovingClock = Clock & {
  /** So much time has gone by at once, for the wall and for the machine alike: nothing has jumped. */
  pass: (ms: number) => void
}

/** The machine's own clock, which can be let run ahead. */
export function movingClock(): MovingClock {
  let aheadMs = 0
  return {
    ...systemClock,
    wallMs: () => systemClock.wallMs() + aheadMs,
    uptimeMs: () => systemClock.uptimeMs() + aheadMs,
    pass: (ms) => {
      aheadMs += ms
    },
  }
}
