import * as z from 'zod'
import { monthSchema } from '../days.ts'
import { instantSchema, officeIdSchema } from '../ids.ts'
import { signJws, verifyJws } from '../jws.ts'
import type { PublicKey, Signer } from '../keys.ts'
import { toVerifier } from '../keys.ts'

/**
 * What an office signs when it has destroyed a month's identity: which recipients nobody can open for any more, when, and who did it.
 * Signed by the office's signing key; the hub keeps it for ever.
 */
export const destructionSchema = z.object({
  v: z.literal(1),
  office: officeIdSchema,
  month: monthSchema,
  age: z.array(z.string().max(128)).min(1).max(16),
  at: instantSchema,
  by: z.string().min(1).max(60),
})
export type Destruction = z.infer<typeof destructionSchema>

export function signDestruction(statement: Destruction, signer: Signer): Promise<string> {
  return signJws('waystation-destruction+jws', destructionSchema.parse(statement), signer)
}

/** The statement when this key signed it; else undefined. */
export async function verifyDestruction(jws: string, key: PublicKey): Promise<Destruction | undefined> {
  const statement = destructionSchema.safeParse(
    await verifyJws('waystation-destruction+jws', jws, await toVerifier(key)),
  )
  return statement.success ? statement.data : undefined
}
