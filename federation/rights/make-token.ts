import { hashSecret, newSecret } from '../identity/secrets.ts'
import type { StoreWrites } from '../store/store.ts'
import type { Right } from './right.ts'

/** `name`: what people call it; its id when there is none. Milliseconds since 1970. */
export type TokenAsked = {
  unit: string
  may: readonly Right[]
  name?: string | undefined
  createdMs: number
  expiresMs: number | undefined
}

/** Makes a token. Its secret is kept nowhere; `id` is what it is called in what is kept of its deeds. */
export async function makeToken(
  writes: Pick<StoreWrites, 'rights'>,
  asked: TokenAsked,
  randomBytes: (count: number) => Uint8Array,
): Promise<{ secret: string; id: string; name: string }> {
  const secret = newSecret('wsr', randomBytes)
  const id = `token-${Buffer.from(randomBytes(5)).toString('hex')}`
  const name = asked.name ?? id
  await writes.rights.addReadToken({ ...asked, id, name, hash: hashSecret(secret) })
  return { secret, id, name }
}
