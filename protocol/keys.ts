// Ed25519 keys as the wire shows them. Only `jose` touches key material.
import * as jose from 'jose'
import * as z from 'zod'

/** A public Ed25519 key (RFC 8037). Anything else in the object, a private part above all, is dropped on reading. */
export const publicKeySchema = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
})
export type PublicKey = z.infer<typeof publicKeySchema>

export const privateKeySchema = publicKeySchema.extend({ d: z.string().regex(/^[A-Za-z0-9_-]{43}$/) })
export type PrivateKey = z.infer<typeof privateKeySchema>

/** A private key made ready to sign with; `kid` is its RFC 7638 thumbprint. */
export type Signer = { kid: string; publicKey: PublicKey; key: jose.CryptoKey }

/** A public key made ready to verify with. */
export type Verifier = { kid: string; publicKey: PublicKey; key: jose.CryptoKey }

/** A new key pair from the system's randomness. */
export async function makePrivateKey(): Promise<PrivateKey> {
  const pair = await jose.generateKeyPair('Ed25519', { extractable: true })
  return privateKeySchema.parse(await jose.exportJWK(pair.privateKey))
}

/** RFC 7638 thumbprint, SHA-256, base64url: the key's name everywhere. */
export function thumbprintOf(key: PublicKey): Promise<string> {
  return jose.calculateJwkThumbprint(key, 'sha256')
}

export function publicPartOf(key: PublicKey): PublicKey {
  return { kty: 'OKP', crv: 'Ed25519', x: key.x }
}

export async function toSigner(key: PrivateKey): Promise<Signer> {
  const imported = (await jose.importJWK(key, 'Ed25519')) as jose.CryptoKey
  return { kid: await thumbprintOf(key), publicKey: publicPartOf(key), key: imported }
}

/** Throws when `x` is not a point of the curve. */
export async function toVerifier(key: PublicKey): Promise<Verifier> {
  const imported = (await jose.importJWK(publicPartOf(key), 'Ed25519')) as jose.CryptoKey
  return { kid: await thumbprintOf(key), publicKey: publicPartOf(key), key: imported }
}
