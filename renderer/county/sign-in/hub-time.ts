import { momentsIn } from '../words/moments.ts'
import { usualZone } from '../words/use-moments.ts'
import type { CountyWords } from '../words/use-words.ts'

/** The hub's clock, for somebody who is not in yet and may not ask for its zone: `today 12:00`. */
export function hubTime(at: string, t: CountyWords): string {
  return momentsIn({ t, timeZone: usualZone, nowMs: Date.parse(at) }).instant(at)
}
