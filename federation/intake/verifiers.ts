import type { PublicKey, Verifier } from '../../protocol/keys.ts'
import { toVerifier } from '../../protocol/keys.ts'

/** Keys made ready to verify with, kept by their public part: making one costs as much as a verification. */
export type Verifiers = { of(key: PublicKey): Promise<Verifier> }

/** A nation's stations in one process would be 186,000; a key ready for use takes about a kilobyte. */
const kept = 20_000

export function makeVerifiers(): Verifiers {
  const ready = new Map<string, Promise<Verifier>>()
  return {
    of: (key) => {
      const held = ready.get(key.x)
      if (held) return held
      if (ready.size >= kept) ready.clear()
      const made = toVerifier(key)
      ready.set(key.x, made)
      return made
    },
  }
}
