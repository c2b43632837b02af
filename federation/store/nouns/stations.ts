import type { PublicKey } from '../../../protocol/keys.ts'

/** A kiosk's place on the map. Expected in reports from `enrolledMs` until `closedMs`. Milliseconds since 1970. */
export type Station = {
  id: string
  name: string
  /** The unit it hangs on today. */
  unit: string
  createdMs: number
  /** Undefined until a kiosk used its code. */
  enrolledMs: number | undefined
  closedMs: number | undefined
  /** The feed must begin anew for a cursor below this change: the station moved to another unit there. */
  movedAt: number
  /** Where its feed stands while it begins anew in several pages; undefined otherwise. */
  resettingTo: number | undefined
  /** The age recipient its kiosk was enrolled with; undefined for one that had none to give. */
  sealTo: string | undefined
}

/** Where a station hung from which day on. */
export type StationUnit = { station: string; unit: string; fromDay: string }

/**
 * A key a station signs or signed with. `replacedIn`: the epoch in which `station.rekeyed`, or a new enrolment, put another in
 * its place. `revokedMs`: from then on nothing signed by it is taken.
 */
export type StationKey = {
  station: string
  kid: string
  key: PublicKey
  addedMs: number
  by: 'enrolment' | 'rekeyed'
  replacedIn: string | undefined
  revokedMs: number | undefined
}

export type StationReads = {
  find(id: string): Promise<Station | undefined>
  list(): Promise<Station[]>
  /** Of one station, or of all; oldest first. */
  units(station?: string): Promise<StationUnit[]>
  keys(station: string): Promise<StationKey[]>
  /** Ids of stations whose every key is revoked. */
  revoked(): Promise<string[]>
  /** The highest number ever given to a station of this unit (`652328-0007` → 7). */
  highestNumber(unit: string): Promise<number>
}

export type StationWrites = {
  add(station: { id: string; name: string; unit: string; createdMs: number; fromDay: string }): Promise<void>
  enrol(station: string, enrolledMs: number): Promise<void>
  /** The name reports and lists know it by. */
  rename(station: string, name: string): Promise<void>
  /** Undefined: it is expected again, as if it had never been closed. */
  close(station: string, closedMs: number | undefined): Promise<void>
  move(station: string, to: { unit: string; fromDay: string; movedAt: number }): Promise<void>
  setSealTo(station: string, sealTo: string | undefined): Promise<void>
  setResettingTo(station: string, n: number | undefined): Promise<void>
  addKey(key: StationKey): Promise<void>
  /** Every key of the station but `kid` that was not replaced yet is replaced, in `epoch`. */
  replaceOtherKeys(station: string, by: { kid: string; epoch: string }): Promise<void>
  revokeKey(station: string, kid: string, fromMs: number): Promise<void>
}
