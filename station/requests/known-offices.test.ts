import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PrivateKey, Signer } from '../../protocol/keys.ts'
import { makePrivateKey, publicPartOf, toSigner } from '../../protocol/keys.ts'
import { signRecipient } from '../../protocol/recipient-signature.ts'
import { putDocument } from '../../test/support/db/put-document.ts'
import type { ScratchDb } from '../../test/support/db/scratch-db.ts'
import { scratchDb } from '../../test/support/db/scratch-db.ts'
import type { OfficeBook } from './known-offices.ts'
import { officeBook } from './known-offices.ts'

let scratch: ScratchDb
let key: PrivateKey
let signer: Signer
let day: string

beforeEach(async () => {
  scratch = scratchDb()
  key = await makePrivateKey()
  signer = await toSigner(key)
  day = '2026-11-22'
  office('652328-legal', '652328')
})
afterEach(() => scratch.close())

const book = (): OfficeBook =>
  officeBook({ db: scratch.db, unit: () => '652328', day: () => day, nowMs: () => 1_795_000_000_000 })

function office(id: string, unit: string): void {
  putDocument(scratch.db, { type: 'office', id, body: { name: { 'zh-CN': id }, unit, desks: ['legal'] } })
}

type Change = { age?: string[]; validFrom?: string; validUntil?: string; by?: PrivateKey; forged?: object }

async function recipient(id: string, change: Change = {}): Promise<void> {
  const {
    age = ['age1aaaa'],
    validFrom = '2026-11-01',
    validUntil = '2026-11-30',
    by = key,
    forged = {},
  } = change
  const of = { office: '652328-legal', validFrom, validUntil, age }
  const sig = await signRecipient(of, by === key ? signer : await toSigner(by))
  putDocument(scratch.db, { type: 'recipient', id, body: { ...of, key: publicPartOf(by), sig, ...forged } })
}

const recipientsNow = async () => (await book().list())[0]?.recipients

describe('an office', () => {
  it('has no recipients before it has published any, or when none is of today', async () => {
    expect(await recipientsNow()).toBeNull()
    await recipient('652328-legal-2026-11')
    expect(await recipientsNow()).toEqual(['age1aaaa'])
    day = '2026-12-01'
    expect(await recipientsNow()).toBeNull()
  })

  it('is sealed to with its deputy, and to both months on the day they share', async () => {
    await recipient('nov', { age: ['age1aaaa', 'age1deputy'] })
    await recipient('dec', { age: ['age1bbbb'], validFrom: '2026-11-22', validUntil: '2026-12-31' })
    expect((await recipientsNow())?.sort()).toEqual(['age1aaaa', 'age1bbbb', 'age1deputy'])
  })

  it.each([
    ['another age recipient', { age: ['age1thief'] }],
    ['a longer life', { validUntil: '2099-12-31' }],
    ['another office', { office: '652302-legal' }],
    ['no signature at all', { sig: 'a.b.c' }],
  ])('is not sealed to by a recipient that was given %s', async (_, forged) => {
    await recipient('nov', { forged })
    expect(await recipientsNow()).toBeNull()
  })

  it('keeps the key of first sight: what another key signs is offered, and never used by itself', async () => {
    await recipient('nov')
    expect(await recipientsNow()).toEqual(['age1aaaa'])
    const thief = await makePrivateKey()
    await recipient('nov', { by: thief, age: ['age1thief'] })
    const [known] = await book().list()
    const offered = (await toSigner(thief)).kid
    expect(known).toMatchObject({ recipients: null, pinned: signer.kid, offered })
    expect(await book().accept('652328-legal', 'A'.repeat(43))).toBe(false)
    expect(await recipientsNow()).toBeNull()
    expect(await book().accept('652328-legal', offered)).toBe(true)
    expect(await recipientsNow()).toEqual(['age1thief'])
  })

  it('of the own county comes before that of the division', async () => {
    office('6523-legal', '6523')
    for (const [id, parent] of [
      ['652328', '6523'],
      ['6523', '65'],
    ])
      putDocument(scratch.db, { type: 'unit', id: id ?? '', body: { name: { 'zh-CN': '某' }, parent } })
    expect((await book().list()).map((each) => each.office)).toEqual(['652328-legal', '6523-legal'])
  })
})
