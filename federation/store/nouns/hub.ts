import type { PrivateKey } from '../../../protocol/keys.ts'

/** What the hub is: its name on the wire, the life of its database, and the clock its days are counted by. */
export type Hub = { id: string; generation: string; timeZone: string; bornMs: number }

/** A key of the hub. `link`: the JWS in which the key before it signs this one; undefined for the first. */
export type HubKey = { kid: string; key: PrivateKey; link: string | undefined }

export type HubReads = {
  /** Undefined only before the database was born. */
  get(): Promise<Hub | undefined>
  /** Oldest first; the last one signs. */
  keys(): Promise<HubKey[]>
  /** The wire (a hash of all its schemas) that unread lines were last tried with. */
  wire(): Promise<string | undefined>
}

export type HubWrites = {
  create(hub: Hub): Promise<void>
  setGeneration(generation: string): Promise<void>
  addKey(key: HubKey): Promise<void>
  setWire(wire: string): Promise<void>
}
