import { Temporal } from 'temporal-polyfill'
import type { Band } from '../contract/weekly-report.ts'
import { bands } from '../contract/weekly-report.ts'

/** Where an instant stands in the federation's calendar. */
export type DayPlace = { day: string; band: Band }

export type DayClock = { placeOf(ms: number): DayPlace }

/** Every zone of the world changes its offset at a whole quarter of an hour, so within one all instants share a place. */
const quarterMs = 15 * 60_000
/** A year is 35,000 quarters; beyond that a batch came from a clock gone mad, and the answers may be worked out again. */
const kept = 50_000
/** A station may claim any instant; one outside these years has no name on the wire, whatever the zone. */
const earliestMs = Date.parse('0000-01-02T00:00:00Z')
const latestMs = Date.parse('9999-12-30T00:00:00Z')

/** Days and four-hour bands of a time zone (IANA), remembered by quarters of an hour: asking Temporal costs 10 µs. */
export function makeDayClock(timeZone: string): DayClock {
  const known = new Map<number, DayPlace>()
  return {
    placeOf: (ms) => {
      const quarter = Math.floor(Math.min(Math.max(ms, earliestMs), latestMs) / quarterMs)
      const held = known.get(quarter)
      if (held) return held
      if (known.size >= kept) known.clear()
      const place = placeIn(timeZone, quarter * quarterMs)
      known.set(quarter, place)
      return place
    },
  }
}

function placeIn(timeZone: string, ms: number): DayPlace {
  const local = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone)
  return { day: local.toPlainDate().toString(), band: bands[Math.floor(local.hour / 4)] ?? bands[0] }
}
