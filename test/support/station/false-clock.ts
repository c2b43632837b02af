import type { Clock } from '../../../station/clock.ts'

export type FalseClock = Clock & {
  /** Time goes by: for the wall, the monotonic clocks and everybody who waits. */
  pass: (ms: number) => void
  /** The wall clock is set, and nothing else moves. */
  setWall: (ms: number) => void
  /** The machine sleeps: the stopwatch stands still. */
  sleep: (ms: number) => void
  /** How long those who wait now still have to, ascending. */
  waits: () => number[]
}

/** A clock that stands still until it is told to go. */
export function falseClock(startMs = Date.parse('2026-11-22T03:00:00.000Z')): FalseClock {
  let wall = startMs
  let uptime = 1_000_000
  let stopwatch = 500_000
  const waiting = new Set<{ until: number; end: () => void }>()
  const ring = () => {
    for (const one of waiting) if (one.until <= uptime) one.end()
  }
  return {
    wallMs: () => wall,
    uptimeMs: () => uptime,
    stopwatchMs: () => stopwatch,
    wait: (ms, signal) =>
      new Promise((resolve) => {
        const one = {
          until: uptime + ms,
          end: () => {
            waiting.delete(one)
            resolve()
          },
        }
        if (signal.aborted) return resolve()
        waiting.add(one)
        signal.addEventListener('abort', one.end)
      }),
    pass: (ms) => {
      wall += ms
      uptime += ms
      stopwatch += ms
      ring()
    },
    setWall: (ms) => {
      wall = ms
    },
    sleep: (ms) => {
      wall += ms
      uptime += ms
      ring()
    },
    waits: () => [...waiting].map(({ until }) => until - uptime).sort((one, other) => one - other),
  }
}
