// Readings are noted in memory and written together, some seconds later: a page that renews itself must not cost the hub a commit each
// time. The same reading again within the hour is the same reading.
import type { Store } from '../store/store.ts'
import type { Deed } from './append.ts'
import { appendDeeds } from './append.ts'

const sameForMs = 3_600_000
/** Enough for the officers of a federation in an hour; beyond it a reading may be noted twice. */
const rememberedAtMost = 20_000
const writtenTogether = 500

export type ReadNotes = {
  note(deed: Deed): void
  /** Writes what was noted so far. Throws what the store throws; nothing is lost by that. */
  flush(): Promise<void>
}

export function makeReadNotes(store: Store): ReadNotes {
  const seen = new Map<string, number>()
  let waiting: Deed[] = []
  return {
    note: (deed) => {
      const { atMs, who, what, unit, about } = deed
      const name = JSON.stringify([who.kind, who.id, what, unit, about])
      const last = seen.get(name)
      if (last !== undefined && atMs >= last && atMs - last < sameForMs) return
      if (seen.size >= rememberedAtMost) seen.clear()
      seen.set(name, atMs)
      waiting.push(deed)
    },
    flush: async () => {
      while (waiting.length > 0) {
        const some = waiting.slice(0, writtenTogether)
        waiting = waiting.slice(some.length)
        try {
          await store.write((writes) => appendDeeds(writes, some))
        } catch (error) {
          waiting = [...some, ...waiting]
          throw error
        }
      }
    },
  }
}
