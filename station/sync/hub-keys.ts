import { readEnrolment, saveHubKey } from '../../db/enrolment.ts'
import type { WriteHandle } from '../../db/handles.ts'
import { peekJws } from '../../protocol/jws.ts'
import { walkKeys } from '../../protocol/key-chain.ts'
import type { Verifier } from '../../protocol/keys.ts'
import { thumbprintOf, toVerifier } from '../../protocol/keys.ts'
import { fetchKeys } from '../enrolment/look.ts'
import type { AskHub } from './ask-hub.ts'

export type HubKeys = {
  /** The hub's key as it is trusted now. */
  current: () => Promise<Verifier>
  /**
   * The key that `compact` says it was signed with: the trusted one, or one that the hub's public chain of keys leads to from
   * there, which is then the trusted one. Undefined when no chain leads to it. A replaced key is never trusted again.
   */
  keyFor: (compact: string) => Promise<Verifier | undefined>
}

export function hubKeysOf(db: WriteHandle, askHub: AskHub): HubKeys {
  let known: { x: string; verifier: Verifier } | undefined
  async function current(): Promise<Verifier> {
    const key = readEnrolment(db)?.hubKey
    if (!key) throw new Error('a station that is not enrolled trusts no hub')
    if (known?.x !== key.x) known = { x: key.x, verifier: await toVerifier(key) }
    return known.verifier
  }
  return {
    current,
    keyFor: async (compact) => {
      const trusted = await current()
      const kid = peekJws(compact)?.header.kid
      // A voice that names no key is heard with the one we trust.
      if (typeof kid !== 'string' || kid === trusted.kid) return trusted
      const hubUrl = readEnrolment(db)?.hubUrl
      const answer = hubUrl && (await fetchKeys(askHub, hubUrl))
      if (!answer) return undefined
      for (const key of await walkKeys(trusted.publicKey, answer)) {
        if ((await thumbprintOf(key)) !== kid) continue
        saveHubKey(db, key)
        return current()
      }
      return undefined
    },
  }
}
