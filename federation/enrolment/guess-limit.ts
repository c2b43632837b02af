// Codes have 50 random bits; guessing must stay hopeless while many codes are open at once. Every wrong guess takes one from
// what its address, and everybody together, may still try; both fill up again with time. At these rates all the addresses of
// the world together make 86,400 guesses a day against 10^15 codes.
import type { StoreWrites } from '../store/store.ts'

type Limit = { guesses: number; oneEachMs: number }

/** Enough for a tired hand at a station; a county's stations may all come from one address. */
const perAddress: Limit = { guesses: 20, oneEachMs: 6_000 }
const together: Limit = { guesses: 1_000, oneEachMs: 1_000 }
/** After this an allowance is full again, whatever it was. */
const forgetAfterMs = Math.max(
  perAddress.guesses * perAddress.oneEachMs,
  together.guesses * together.oneEachMs,
)

const everybody = '*'

type Guesser = { address: string; nowMs: number }

/** Seconds to wait before this address may try another code; undefined when it may try now. */
export async function waitBeforeGuess(writes: StoreWrites, guesser: Guesser): Promise<number | undefined> {
  const waits = [
    await waitOf(writes, { ...guesser, limit: perAddress }),
    await waitOf(writes, { ...guesser, address: everybody, limit: together }),
  ]
  const longest = Math.max(...waits)
  return longest > 0 ? longest : undefined
}

export async function noteWrongGuess(writes: StoreWrites, guesser: Guesser): Promise<void> {
  for (const [address, limit] of [
    [guesser.address, perAddress],
    [everybody, together],
  ] as const) {
    const left = await leftOf(writes, { address, nowMs: guesser.nowMs, limit })
    await writes.enrolment.setAllowance({ address, left: Math.max(0, left - 1), atMs: guesser.nowMs })
  }
  await writes.enrolment.forgetAllowancesBefore(guesser.nowMs - forgetAfterMs)
}

async function waitOf(writes: StoreWrites, ask: Guesser & { limit: Limit }): Promise<number> {
  const left = await leftOf(writes, ask)
  return left >= 1 ? 0 : Math.ceil(((1 - left) * ask.limit.oneEachMs) / 1000)
}

async function leftOf(
  writes: StoreWrites,
  { address, nowMs, limit }: Guesser & { limit: Limit },
): Promise<number> {
  const held = await writes.enrolment.allowance(address)
  if (!held) return limit.guesses
  return Math.min(limit.guesses, held.left + Math.max(0, nowMs - held.atMs) / limit.oneEachMs)
}
