import { describe, expect, it } from 'vitest'
import { makePrivateKey, toSigner, toVerifier } from './keys.ts'
import { checkToken, peekToken, signToken } from './token.ts'

const hub = '0197b3a0-0000-7000-8000-00000000000a'
const nowMs = Date.parse('2026-11-22T03:00:00.500Z')
const signer = await toSigner(await makePrivateKey())
const verifier = await toVerifier(signer.publicKey)
const about = { station: '652328-0001', hub, nowMs }
const expected = { hub, nowMs }

describe('checkToken', () => {
  it('takes a token in its time', async () => {
    const token = await signToken(about, signer)
    expect(await checkToken(token, expected, verifier)).toMatchObject({
      ok: true,
      claims: { iss: about.station },
    })
    expect(peekToken(token)).toMatchObject({ kid: signer.kid, claims: { aud: hub } })
  })

  it.each([
    ['stale-token', { nowMs: nowMs - 121_000 }],
    ['stale-token', { nowMs: nowMs + 10_000 }],
    ['bad-token', { hub: '0197b3a0-0000-7000-8000-00000000000b' }],
    ['bad-token', { seconds: 121 }],
    ['bad-token', { seconds: 0 }],
  ])('says %s of %o', async (fault, change) => {
    const token = await signToken({ ...about, ...change }, signer)
    expect(await checkToken(token, expected, verifier)).toEqual({ ok: false, fault })
  })

  it('says bad-token of another key, a changed claim, and a text that is no token', async () => {
    const stranger = await toSigner(await makePrivateKey())
    const token = await signToken(about, signer)
    const [header, , signature] = token.split('.')
    const claims = Buffer.from(JSON.stringify({ iss: '659001-0001', aud: hub, iat: 1, exp: 2 })).toString(
      'base64url',
    )
    for (const wrong of [await signToken(about, stranger), `${header}.${claims}.${signature}`, 'abc', ''])
      expect(await checkToken(wrong, expected, verifier)).toEqual({ ok: false, fault: 'bad-token' })
  })
})
