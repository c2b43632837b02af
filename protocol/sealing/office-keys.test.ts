import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { beforeAll, describe, expect, it } from 'vitest'
import { makePrivateKey, publicPartOf, toSigner } from '../keys.ts'
import { signerOfRecipient } from '../recipient-signature.ts'
import type { Destruction } from './destruction.ts'
import { signDestruction, verifyDestruction } from './destruction.ts'
import { escrowKeys, lockKeys, openEscrow, readKeyText, toKeyText, unlockKeys } from './key-file.ts'
import type { OfficeKeys } from './office-keys.ts'
import {
  extendMonths,
  identitiesOf,
  makeOfficeKeys,
  rotateMonths,
  signedRecipients,
  withoutMonth,
} from './office-keys.ts'
import { openRequestWords, sealRequestWords } from './request-words.ts'

const office = '652328-legal'
const at = '2027-06-01T00:00:00.000Z'
const words = {
  v: 1,
  code: '0123456789ABCDEF',
  language: 'ug',
  form: 'legal-aid',
  formRev: 1,
  answers: {},
} as const
let keys: OfficeKeys
beforeAll(async () => {
  keys = await makeOfficeKeys(office, '2026-11')
})

const sealedIn = (of: OfficeKeys, month: string) =>
  sealRequestWords(
    words,
    of.months.filter((each) => each.month === month).map((each) => each.recipient),
  )

describe('an office’s keys', () => {
  it('cover thirteen months, each signed and each another', async () => {
    const recipients = await signedRecipients(keys, { from: '2026-11', alsoTo: ['age1deputy'] })
    expect(recipients.map(({ id }) => id)).toEqual(
      Array.from(
        { length: 13 },
        (_, index) =>
          `${office}-${index < 2 ? 2026 : 2027}-${String(((10 + index) % 12) + 1).padStart(2, '0')}`,
      ),
    )
    expect(recipients[3]?.body).toMatchObject({ validFrom: '2027-02-01', validUntil: '2027-02-28' })
    expect(new Set(recipients.map(({ body }) => body.age[0])).size).toBe(13)
    const { kid } = await toSigner(keys.signing)
    for (const { body } of recipients) {
      expect(body.age[1]).toBe('age1deputy')
      expect(await signerOfRecipient(body)).toBe(kid)
    }
  })

  it('extended later keep their months and never bring a destroyed one back', async () => {
    const fewer = withoutMonth(keys, '2027-01', at)
    const more = await extendMonths(fewer, '2027-01')
    expect(more.months.map(({ month }) => month)).toEqual([
      ...keys.months.map(({ month }) => month).filter((month) => month !== '2027-01'),
      '2027-12',
      '2028-01',
    ])
    expect(await extendMonths(more, '2027-01')).toEqual(more)
  })

  it('made anew open what the old ones did, and publish the new', async () => {
    const old = await sealedIn(keys, '2026-12')
    const anew = await rotateMonths(keys, '2026-12')
    expect(await openRequestWords(old, identitiesOf(anew))).toMatchObject({ ok: true })
    const [published] = await signedRecipients(anew, { from: '2026-12' })
    const fresh = await sealRequestWords(words, published?.body.age ?? [])
    expect(await openRequestWords(fresh, identitiesOf(keys))).toMatchObject({ ok: false })
    expect(await openRequestWords(fresh, identitiesOf(anew))).toMatchObject({ ok: true })
  })

  it('without a month open nothing of it any more, and everything else', async () => {
    const [gone, kept] = [await sealedIn(keys, '2026-12'), await sealedIn(keys, '2027-01')]
    const fewer = withoutMonth(keys, '2026-12', at)
    expect(fewer.destroyed).toEqual([{ month: '2026-12', recipient: keys.months[1]?.recipient, at }])
    expect(toKeyText(fewer)).not.toContain(keys.months[1]?.identity)
    expect(await openRequestWords(gone, identitiesOf(fewer))).toEqual({ ok: false, why: 'wrong-key' })
    expect(await openRequestWords(kept, identitiesOf(fewer))).toMatchObject({ ok: true })
  })
})

describe('the key file', () => {
  it('comes back whole with its passphrase, and not with another', async () => {
    const fewer = withoutMonth(keys, '2026-12', at)
    const file = await lockKeys(fewer, 'correct horse battery', 10)
    expect(await unlockKeys(file, 'correct horse battery')).toEqual({ ok: true, keys: fewer })
    expect(await unlockKeys(file, 'correct horse')).toEqual({ ok: false, why: 'wrong-passphrase' })
    expect(await unlockKeys(new Uint8Array([1, 2]), 'x')).toEqual({ ok: false, why: 'not-a-key-file' })
  })

  it('shows nothing of itself without the passphrase', async () => {
    const text = new TextDecoder('latin1').decode(await lockKeys(keys, 'correct horse battery', 10))
    expect(text).not.toMatch(/AGE-SECRET|652328|signing/)
  })

  it('is held by others as a copy that only they open', async () => {
    const identity = await generateX25519Identity()
    const copy = await escrowKeys(keys, [await identityToRecipient(identity)])
    expect(await openEscrow(copy, [identity])).toEqual({ ok: true, keys })
    expect(await openEscrow(copy, identitiesOf(keys))).toEqual({ ok: false, why: 'wrong-passphrase' })
  })

  it('is read with what a text editor of another system made of it, and nothing else is taken for one', () => {
    expect(readKeyText(toKeyText(keys).replaceAll('\n', '\r\n'))).toEqual(keys)
    expect(readKeyText('# created: today\nAGE-SECRET-KEY-1ABC\n')).toBeUndefined()
  })
})

it('a destruction is believed from the office’s own key alone', async () => {
  const age = [keys.months[1]?.recipient ?? '']
  const statement: Destruction = { v: 1, office, month: '2026-12', age, at, by: '阿依' }
  const jws = await signDestruction(statement, await toSigner(keys.signing))
  expect(await verifyDestruction(jws, publicPartOf(keys.signing))).toEqual(statement)
  expect(await verifyDestruction(jws, publicPartOf(await makePrivateKey()))).toBeUndefined()
})
