import { ask } from './ask.ts'
import type { Jwk } from './wire.ts'
import { isJwk, openSigned } from './wire.ts'

/** Walks `/v1/keys` from the keys a station trusts: each link is signed by a trusted key and names the next. */
export async function followKeys(hubUrl: string, trusted: Jwk[]): Promise<Jwk[]> {
  const answer = await ask(`${hubUrl}/v1/keys`)
  const keys = [...trusted]
  for (const link of (answer.json?.links as string[] | undefined) ?? []) {
    const next = keys.map((key) => openSigned(link, 'waystation-key+jws', key)).find((one) => one !== null)
    if (isJwk(next) && !keys.some((key) => key.x === next.x))
      keys.push({ kty: 'OKP', crv: 'Ed25519', x: next.x })
  }
  return keys
}
