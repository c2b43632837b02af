import type { PublicKey, Signer } from '../../protocol/keys.ts'
import { makePrivateKey, publicPartOf, toSigner } from '../../protocol/keys.ts'
import type { HubKey } from '../store/nouns/hub.ts'
import type { Store } from '../store/store.ts'

/** Who the hub is on the wire. It changes only between two runs: `generation` at the start, keys by a command. */
export type HubIdentity = {
  id: string
  generation: string
  /** IANA zone that days and weeks are taken in. */
  timeZone: string
  /** The newest key. */
  signer: Signer
  /** Every key the hub ever had, oldest first, and the links in which each signs the next. */
  publicKeys: PublicKey[]
  links: string[]
}

/** Reads the identity of a hub that is born. */
export async function readIdentity(store: Store): Promise<HubIdentity> {
  const { hub, keys } = await store.read(async (r) => ({ hub: await r.hub.get(), keys: await r.hub.keys() }))
  const newest = keys.at(-1)
  if (!hub || !newest) throw new Error('this hub has no identity yet')
  return {
    id: hub.id,
    generation: hub.generation,
    timeZone: hub.timeZone,
    signer: await toSigner(newest.key),
    publicKeys: keys.map(({ key }) => publicPartOf(key)),
    links: keys.flatMap(({ link }) => link ?? []),
  }
}

/** The first key of a hub. */
export async function makeFirstKey(): Promise<HubKey> {
  const key = await makePrivateKey()
  return { kid: (await toSigner(key)).kid, key, link: undefined }
}
