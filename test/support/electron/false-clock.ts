import type { Clock } from '../../../electron/shell-deps.ts'

export type FalseClock = Clock & {
  /** Lets time pass; what falls due is done in its order. */
  advance(byMs: number): void
  /** Sets the machine's own clock, as a battery or a person does. */
  setWall(toMs: number): void
}

/** Time that passes only when told to. */
export function falseClock(wallMs = Date.UTC(2026, 10, 22)): FalseClock {
  let [steady, wall] = [0, wallMs]
  let due: { atMs: number; act: () => void }[] = []
  return {
    steadyMs: () => steady,
    wallMs: () => wall,
    after(delayMs, act) {
      const entry = { atMs: steady + delayMs, act }
      due.push(entry)
      return () => {
        due = due.filter((other) => other !== entry)
      }
    },
    advance(byMs) {
      const end = steady + byMs
      const step = (toMs: number) => {
        wall += toMs - steady
        steady = toMs
      }
      for (;;) {
        const next = due.toSorted((a, b) => a.atMs - b.atMs)[0]
        if (next === undefined || next.atMs > end) break
        due = due.filter((other) => other !== next)
        step(next.atMs)
        next.act()
      }
      step(end)
    },
    setWall(toMs) {
      wall = toMs
    },
  }
}
