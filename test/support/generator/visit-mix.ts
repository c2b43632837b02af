import type { Random } from './random.ts'
import type { Character } from './sample-stations.ts'

// Who comes, when, and for what. Weights are ours, after what counties publish: couriers and riders lead in town, riders come
// between meals, sanitation workers early, the cold months ask for warmth and hot food.

type Weights = Readonly<Record<string, number>>

const townsfolk: Weights = {
  courier: 22,
  rider: 24,
  sanitation: 20,
  'ride-hailing': 8,
  taxi: 5,
  security: 4,
  'traffic-police': 3,
  construction: 4,
  vendor: 2,
  public: 5,
  undisclosed: 3,
}

const workers: Readonly<Record<Character, Weights>> = {
  town: townsfolk,
  park: { ...townsfolk, landscaping: 25, volunteer: 6, 'urban-mgmt': 5 },
  pharmacy: { ...townsfolk, public: 18, housekeeping: 8 },
  industry: { truck: 40, construction: 25, gig: 15, 'power-line': 10, security: 6, bus: 4 },
  farm: { farm: 35, gig: 18, truck: 12, sanitation: 12, 'road-maintenance': 8, courier: 8, public: 7 },
}

/** Hours of the day on the federation's wall, Beijing time: two hours later than the sun of Xinjiang. */
const hours: Weights = Object.fromEntries(
  [1, 1, 0, 0, 1, 2, 3, 5, 9, 10, 8, 7, 9, 13, 14, 12, 10, 9, 8, 8, 7, 5, 3, 2].map((weight, hour) => [
    String(hour),
    weight,
  ]),
)

/** Month 1–12. */
function servicesOf(month: number, hour: number): Weights {
  const winter = month >= 11 || month <= 3
  const summer = month >= 6 && month <= 8
  const mealtime = (hour >= 12 && hour <= 15) || (hour >= 18 && hour <= 20)
  return {
    rest: 30,
    water: 34,
    charging: 20,
    toilet: 18,
    'meal-heating': mealtime ? 24 : 3,
    ...(winter ? { warming: 28 } : {}),
    ...(summer ? { cooling: 30 } : {}),
    shelter: 4,
    wifi: 8,
    reading: 4,
    'first-aid': 3,
    jobs: 2,
    legal: 0.5,
    counselling: 0.3,
    other: 1,
  }
}

export function pickHour(random: Random): number {
  return Number(random.pick(hours))
}

export function pickCategory(character: Character, random: Random): string {
  return random.pick(workers[character])
}

/** One to four services, none twice. */
export function pickServices(moment: { month: number; hour: number }, random: Random): string[] {
  const weights = servicesOf(moment.month, moment.hour)
  const wanted = Number(random.pick({ '1': 50, '2': 35, '3': 12, '4': 3 }))
  const chosen = new Set<string>()
  while (chosen.size < wanted) chosen.add(random.pick(weights))
  return [...chosen]
}

/** Most come alone; crews come together. */
export function pickPeople(random: Random): number {
  return Number(random.pick({ '1': 88, '2': 7, '3': 3, '4': 1, '6': 1 }))
}
