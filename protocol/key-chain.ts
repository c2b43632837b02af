import type { KeysAnswer } from './answers.ts'
import { signJws, verifyJws } from './jws.ts'
import type { PublicKey, Signer } from './keys.ts'
import { publicKeySchema, thumbprintOf, toVerifier } from './keys.ts'

/** The link in which one hub key names its successor (typ `waystation-key+jws`). */
export function signKeyLink(next: PublicKey, current: Signer): Promise<string> {
  return signJws('waystation-key+jws', next, current)
}

/**
 * Walks from the key a station pinned to the newest one, following only links that each key signed itself.
 * Returns every key from the pinned one on, in order; just the pinned key when no valid link leaves it.
 */
export async function walkKeys(pinned: PublicKey, answer: KeysAnswer): Promise<PublicKey[]> {
  const walked = [pinned]
  const seen = new Set([await thumbprintOf(pinned)])
  for (;;) {
    const current = walked.at(-1)
    if (!current) return walked
    const next = await successorOf(current, answer.links)
    if (!next) return walked
    const name = await thumbprintOf(next)
    if (seen.has(name)) return walked
    seen.add(name)
    walked.push(next)
  }
}

async function successorOf(key: PublicKey, links: readonly string[]): Promise<PublicKey | undefined> {
  const verifier = await toVerifier(key)
  for (const link of links) {
    const next = publicKeySchema.safeParse(await verifyJws('waystation-key+jws', link, verifier))
    if (next.success) return next.data
  }
  return undefined
}
