import * as z from 'zod'

/** At least 6 digits: fewer could be tried out by anybody who stole the station's disk together with its sealing key. */
export const pinSchema = z.string().regex(/^\d{6,12}$/)

/**
 * What a staff card seals to its station: scrypt (RFC 7914) of the PIN's ASCII digits with this salt and these costs, 32 bytes of it.
 * Bytes are base64url without padding. The costs are bounded so that a card cannot make a station run out of memory (128 · n · r
 * bytes, 64 MiB at most).
 */
export const pinVerifierSchema = z
  .object({
    v: z.literal(1),
    salt: z.string().regex(/^[A-Za-z0-9_-]{22,86}$/),
    n: z.int().min(16_384).max(1_048_576).refine(isPowerOfTwo, 'n is a power of two'),
    r: z.int().min(1).max(32),
    p: z.int().min(1).max(4),
    hash: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  })
  .refine(({ n, r }) => 128 * n * r <= 64 * 1_024 * 1_024, 'more than 64 MiB')
export type PinVerifier = z.infer<typeof pinVerifierSchema>

function isPowerOfTwo(n: number): boolean {
  return Number.isInteger(Math.log2(n))
}
