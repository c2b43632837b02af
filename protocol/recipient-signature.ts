import * as z from 'zod'
import type { DocumentBody } from './documents/index.ts'
import { signJws, verifyJws } from './jws.ts'
import type { Signer } from './keys.ts'
import { toVerifier } from './keys.ts'

/** What an office signs of a month's recipient. */
export type SignedRecipient = Pick<DocumentBody<'recipient'>, 'office' | 'validFrom' | 'validUntil' | 'age'>

const signedSchema = z.object({
  office: z.string(),
  validFrom: z.string(),
  validUntil: z.string(),
  age: z.array(z.string()),
})

/** The document's `sig`: compact JWS, typ `waystation-recipient+jws`, by the office's signing key. */
export function signRecipient(of: SignedRecipient, signer: Signer): Promise<string> {
  const { office, validFrom, validUntil, age } = of
  return signJws('waystation-recipient+jws', { office, validFrom, validUntil, age }, signer)
}

/** The thumbprint of the key that really signed this very recipient, or undefined when its signature is not over what it says. */
export async function signerOfRecipient(body: DocumentBody<'recipient'>): Promise<string | undefined> {
  const verifier = await toVerifier(body.key)
  const signed = signedSchema.safeParse(await verifyJws('waystation-recipient+jws', body.sig, verifier))
  if (!signed.success) return undefined
  const { office, validFrom, validUntil, age } = signed.data
  const isSame =
    office === body.office &&
    validFrom === body.validFrom &&
    validUntil === body.validUntil &&
    age.length === body.age.length &&
    age.every((each, index) => each === body.age[index])
  return isSame ? verifier.kid : undefined
}
