import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import type { PinVerifier } from './pin-verifier.ts'

type Costs = Pick<PinVerifier, 'n' | 'r' | 'p'>

/** 32 MiB and about a tenth of a second on a small machine: a person does not notice, a million tries take a day of it. */
export const pinCosts: Costs = { n: 32_768, r: 8, p: 1 }

/** Node refuses above this; the schema's own bound is 64 MiB, and scrypt needs a little more than its table. */
const maxMemoryBytes = 80 * 1_024 * 1_024

/** A verifier of a PIN with a salt of its own. */
export async function makePinVerifier(pin: string, costs: Costs = pinCosts): Promise<PinVerifier> {
  const salt = randomBytes(16).toString('base64url')
  const hash = await hashPin(pin, { ...costs, salt })
  return { v: 1, salt, ...costs, hash: hash.toString('base64url') }
}

/** Whether the verifier was made of this PIN. Takes as long for a wrong one as for the right one. */
export async function fitsPin(pin: string, verifier: PinVerifier): Promise<boolean> {
  const hash = await hashPin(pin, verifier)
  return timingSafeEqual(hash, Buffer.from(verifier.hash, 'base64url'))
}

function hashPin(pin: string, { salt, n, r, p }: Costs & { salt: string }): Promise<Buffer> {
  const options = { N: n, r, p, maxmem: maxMemoryBytes }
  return new Promise((resolve, reject) => {
    scrypt(pin, Buffer.from(salt, 'base64url'), 32, options, (error, hash) =>
      error ? reject(error) : resolve(hash),
    )
  })
}
