/** One visit as a worker would make it: `at` in milliseconds since 1970, `people` a positive whole number. */
export type Visit = { at: number; category: string; services: string[]; people: number }

const dayMs = 86_400_000
const hourMs = 3_600_000

// Weights, not counts: who comes, for what, and when. Riders and street cleaners lead; the noon heat and the
// evening meal are the two peaks of a station that is open from eight to eight.
const categories = {
  rider: 24,
  sanitation: 20,
  courier: 16,
  taxi: 6,
  'ride-hailing': 6,
  truck: 5,
  construction: 5,
  landscaping: 3,
  'traffic-police': 3,
  security: 3,
  gig: 3,
  public: 2,
  undisclosed: 2,
  farm: 1,
  vendor: 1,
}
const services = {
  water: 30,
  rest: 28,
  charging: 12,
  'meal-heating': 10,
  toilet: 8,
  cooling: 5,
  wifi: 3,
  reading: 2,
  'first-aid': 1,
  shelter: 1,
}
const numberOfServices = { 1: 50, 2: 35, 3: 15 }
const people = { 1: 92, 2: 6, 3: 2 }
const openHours = { 8: 6, 9: 6, 10: 8, 11: 9, 12: 12, 13: 14, 14: 11, 15: 8, 16: 7, 17: 7, 18: 8, 19: 4 }

/** Visits of one day, the table's "a day". */
export const visitsPerDay = 150

/**
 * The same visits for the same seed, for ever, in order of time, day after day from `firstDay` (the midnight
 * it begins with, milliseconds since 1970).
 */
export function* visits(seed: number, firstDay: number): Generator<Visit> {
  const random = seededRandom(seed)
  for (let day = 0; ; day += 1) {
    const times = Array.from({ length: visitsPerDay }, () => {
      const hour = Number(pick(openHours, random))
      return firstDay + day * dayMs + Math.floor((hour + random()) * hourMs)
    })
    for (const at of times.sort((a, b) => a - b)) yield visitAt(at, random)
  }
}

function visitAt(at: number, random: () => number): Visit {
  const chosen = new Set<string>()
  const wanted = Number(pick(numberOfServices, random))
  while (chosen.size < wanted) chosen.add(pick(services, random))
  return {
    at,
    category: pick(categories, random),
    services: [...chosen],
    people: Number(pick(people, random)),
  }
}

function pick(weights: Record<string, number>, random: () => number): string {
  const names = Object.keys(weights)
  let left = random() * Object.values(weights).reduce((sum, weight) => sum + weight, 0)
  for (const name of names) {
    left -= weights[name] ?? 0
    if (left < 0) return name
  }
  return names[names.length - 1] ?? ''
}

// mulberry32: 32 bits of state, plenty for a workload; Math.random cannot be seeded.
function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
