import type { Clock } from '../../station/clock.ts'

export type WorkloadClock = Clock & {
  /** Stops the clock at a moment of the workload; null lets it show the real time again. */
  setTo: (atMs: number | null) => void
  /** True while the sync loop has nothing to do and waits. */
  isLoopResting: () => boolean
  untilLoopRests: () => Promise<void>
}

/**
 * Wall clock and monotonic clock move together, so months of visits pass in seconds and no clock has jumped.
 * Waits end only when they are woken: nothing happens behind a measurement's back.
 */
export function workloadClock(): WorkloadClock {
  let stoppedAtMs: number | null = null
  let isResting = false
  let rests = Promise.withResolvers<void>()
  const nowMs = () => stoppedAtMs ?? Date.now()
  return {
    wallMs: nowMs,
    uptimeMs: nowMs,
    stopwatchMs: () => performance.now(),
    wait: (_ms, signal) => {
      if (signal.aborted) return Promise.resolve()
      isResting = true
      rests.resolve()
      const woken = Promise.withResolvers<void>()
      signal.addEventListener('abort', () => {
        isResting = false
        rests = Promise.withResolvers<void>()
        woken.resolve()
      })
      return woken.promise
    },
    setTo: (atMs) => {
      stoppedAtMs = atMs
    },
    isLoopResting: () => isResting,
    untilLoopRests: () => rests.promise,
  }
}
