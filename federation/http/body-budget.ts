// How much of unfinished requests the hub holds in memory, all together. A body counts by what has come of it, not by what it
// announces: an announcement costs its sender nothing.

/** Bytes of bodies under way. A batch has 1 MiB at most, so that a whole county may be sending at once. */
const maxBytes = 64 * 1024 * 1024
/** So much of every body is always taken: a heartbeat is answered however many bodies are under way. */
const freeBytes = 4 * 1024
/** Who has had so long makes room for others when there is none: a body takes a fast line some milliseconds. */
const firstServedMs = 10_000

/** One body while it comes in and is worked on. */
export type BodyAccount = {
  /** So many bytes more have come. False: there is no room for them. */
  take(bytes: number): boolean
  /** All of it has come; nobody ends it any more. */
  complete(): void
  /** Its bytes are not held any more. */
  close(): void
}

export type BodyBudget = {
  /** `end` is called when this one, being under way the longest, has to make room for others. */
  open(end: () => void): BodyAccount
}

type Held = { bytes: number; sinceMs: number; end: () => void }

export function makeBodyBudget(clock: () => number, limit = maxBytes): BodyBudget {
  let total = 0
  /** Those still coming in, the eldest first. */
  const coming = new Set<Held>()

  const makeRoom = (asking: Held, bytes: number): boolean => {
    const endBefore = clock() - firstServedMs
    for (const each of coming) {
      if (total + bytes <= limit || each.sinceMs > endBefore) break
      if (each !== asking) each.end()
    }
    return total + bytes <= limit
  }

  return {
    open: (end) => {
      const held: Held = { bytes: 0, sinceMs: clock(), end }
      coming.add(held)
      return {
        take: (bytes) => {
          const isFree = held.bytes + bytes <= freeBytes
          if (!isFree && total + bytes > limit && !makeRoom(held, bytes)) return false
          held.bytes += bytes
          total += bytes
          return true
        },
        complete: () => void coming.delete(held),
        close: () => {
          coming.delete(held)
          total -= held.bytes
          held.bytes = 0
        },
      }
    },
  }
}
