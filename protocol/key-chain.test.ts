import { expect, it } from 'vitest'
import { signKeyLink, walkKeys } from './key-chain.ts'
import { makePrivateKey, toSigner } from './keys.ts'

const newSigner = async () => toSigner(await makePrivateKey())
const [first, second, third, stranger] = await Promise.all([
  newSigner(),
  newSigner(),
  newSigner(),
  newSigner(),
])
const keysOf = (...signers: { publicKey: typeof first.publicKey }[]) => signers.map((each) => each.publicKey)

it('walks from the pinned key over links each key signed itself, in any order of links', async () => {
  const links = [await signKeyLink(third.publicKey, second), await signKeyLink(second.publicKey, first)]
  const answer = { keys: keysOf(first, second, third), links }
  expect(await walkKeys(first.publicKey, answer)).toEqual(keysOf(first, second, third))
  expect(await walkKeys(second.publicKey, answer)).toEqual(keysOf(second, third))
})

it('stays at the pinned key when a stranger signed the link or the list merely names a key', async () => {
  const links = [await signKeyLink(stranger.publicKey, stranger)]
  const answer = { keys: keysOf(first, stranger), links }
  expect(await walkKeys(first.publicKey, answer)).toEqual(keysOf(first))
})

it('ends on a circle', async () => {
  const links = [await signKeyLink(second.publicKey, first), await signKeyLink(first.publicKey, second)]
  expect(await walkKeys(first.publicKey, { keys: keysOf(first, second), links })).toEqual(
    keysOf(first, second),
  )
})
