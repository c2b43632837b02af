import { randomBytes } from 'node:crypto'
import { v7 } from 'uuid'

export type Random = {
  /** A fair number in [0, 1). */
  fraction: () => number
  /** Fresh random bytes from the system. */
  bytes: (count: number) => Uint8Array
}

export const systemRandom: Random = {
  fraction: () => Math.random(),
  bytes: (count) => randomBytes(count),
}

/** A UUIDv7 for a moment (milliseconds since 1970). */
export function uuidAt(atMs: number, random: Random): string {
  // UUIDv7 holds 48 bits of time; a clock before 1970 must not stop a station.
  return v7({ msecs: Math.max(0, atMs), random: random.bytes(16) })
}
