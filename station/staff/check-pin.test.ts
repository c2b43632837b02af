import { afterEach, expect, it, vi } from 'vitest'
import { fitsPin, pinCosts } from '../../protocol/pin-hash.ts'
import { scratchDb } from '../../test/support/db/scratch-db.ts'
import type { CardBook, HeldCard } from './card-book.ts'
import { pinCheckerOf } from './check-pin.ts'
import { lockOutsOf } from './lock-outs.ts'

vi.mock('../../protocol/pin-hash.ts', { spy: true })
afterEach(() => vi.clearAllMocks())

const held: HeldCard = {
  ...{ card: 'k1', name: null, role: 'manager', validUntil: '2027-12-31', trainings: [] },
  sealed: 'c2VhbGVk',
}
const verifier = { v: 1, salt: 'A'.repeat(22), ...pinCosts, hash: 'B'.repeat(43) } as const

function checker(book: Partial<CardBook>) {
  const scratch = scratchDb()
  const locks = lockOutsOf(scratch.db, { uptimeMs: () => 1, hubNowMs: () => undefined })
  const recorder = { record: () => [] }
  const known: CardBook = {
    list: () => [held],
    find: () => held,
    isExpired: () => false,
    verifierOf: async () => verifier,
    ...book,
  }
  const { check } = pinCheckerOf({ db: scratch.db, recorder, book: known, locks })
  return { check, close: scratch.close }
}

it.each<[string, Partial<CardBook>]>([
  ['that can be signed in with', {}],
  ['that does not exist', { find: () => undefined }],
  ['that is expired', { isExpired: () => true }],
  ['that is sealed to another machine', { verifierOf: async () => undefined }],
])('a card %s costs one scrypt of the same costs: time does not tell which it is', async (_, book) => {
  const { check, close } = checker(book)
  await check('k1', '000000')
  expect(vi.mocked(fitsPin).mock.calls.map(([, { n, r, p }]) => ({ n, r, p }))).toEqual([pinCosts])
  close()
})

it('after a check that failed the next one is checked all the same', async () => {
  const fails = vi.fn<CardBook['verifierOf']>().mockRejectedValueOnce(new Error('disk'))
  const { check, close } = checker({ verifierOf: fails.mockResolvedValue(verifier) })
  await expect(check('k1', '000000')).rejects.toThrow('disk')
  expect(await check('k1', '000000')).toEqual({ is: 'wrong-pin', triesLeft: 4 })
  close()
})
