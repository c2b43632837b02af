import { uptime } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'

export type Clock = {
  /** The wall clock, milliseconds since 1970. It may be wrong, and it may jump. */
  wallMs: () => number
  /** Monotonic milliseconds that count time asleep too. Resolution 10 ms on Linux: good for jumps of a second, not for measuring. */
  uptimeMs: () => number
  /** Monotonic milliseconds with a fine resolution, for measuring a round trip; may stand still while asleep. */
  stopwatchMs: () => number
  /** Resolves after `ms`, or as soon as `signal` is aborted; never rejects. */
  wait: (ms: number, signal: AbortSignal) => Promise<void>
}

/** Longer waits than this overflow Node's timers and would end at once. */
const maxTimerMs = 2 ** 31 - 1

export const systemClock: Clock = {
  wallMs: () => Date.now(),
  uptimeMs: () => uptime() * 1000,
  stopwatchMs: () => performance.now(),
  wait: async (ms, signal) => {
    try {
      await pause(Math.min(ms, maxTimerMs), undefined, { signal })
    } catch (error) {
      if (!signal.aborted) throw error
    }
  },
}
