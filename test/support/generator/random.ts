/** Chance that repeats: the same seed gives the same run on every machine. */
export type Random = {
  /** In [0, 1). */
  next: () => number
  /** A whole number from `from` to `to`, both included. */
  whole: (from: number, to: number) => number
  /** One of the keys, by weight. */
  pick: <K extends string>(weights: Readonly<Partial<Record<K, number>>>) => K
  /** How often something of that mean happens. */
  poisson: (mean: number) => number
}

/** `purpose` keeps streams apart, so that a change in one leaves the others as they were. */
export function randomFrom(seed: number, purpose: string): Random {
  let state = seed >>> 0
  for (const character of purpose)
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0

  // Mulberry32: 32 bits of state, good enough for a month of visits.
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  function pick<K extends string>(weights: Readonly<Partial<Record<K, number>>>): K {
    const entries = Object.entries(weights) as [K, number][]
    let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
    const found = entries.find(([, weight]) => {
      left -= weight
      return left < 0
    })
    const choice = found ?? entries.at(-1)
    if (!choice) throw new RangeError('nothing to pick from')
    return choice[0]
  }

  function poisson(mean: number): number {
    // In steps of at most 30: e^-200 is next to nothing in a double, and the sum of Poissons is one.
    if (mean > 30) return poisson(30) + poisson(mean - 30)
    const limit = Math.exp(-mean)
    let count = 0
    for (let product = next(); product > limit; product *= next()) count += 1
    return count
  }

  return { next, pick, poisson, whole: (from, to) => from + Math.floor(next() * (to - from + 1)) }
}
