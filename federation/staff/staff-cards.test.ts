import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { pinVerifierSchema } from '../../protocol/pin-verifier.ts'
import type { HubInProcess } from '../../test/support/hub/hub-in-process.ts'
import { openHubInProcess } from '../../test/support/hub/hub-in-process.ts'
import { readGiven } from '../commands/command.ts'
import { staff } from '../commands/staff.ts'
import { readStaffAsked } from '../commands/staff-asked.ts'
import type { StaffCard } from '../store/nouns/staff-cards.ts'
import type { CardAsked } from './put-card.ts'
import { putCard } from './put-card.ts'
import { isRecipient, sealDueCards } from './seal-due-cards.ts'
import { withdrawCard } from './withdraw-card.ts'

const verifier: StaffCard['verifier'] = {
  ...{ v: 1, salt: 'A'.repeat(22), n: 16_384, r: 8, p: 1, hash: 'B'.repeat(43) },
}

let hub: HubInProcess
let station: string
let other: string
beforeEach(async () => {
  hub = await openHubInProcess()
  station = (await hub.addStation()).station
  other = (await hub.addStation()).station
})
afterEach(() => hub.close())

/** Gives a station a sealing key; what it opens with. */
async function enrolWithKey(of: string): Promise<string> {
  const identity = await generateX25519Identity()
  const sealTo = await identityToRecipient(identity)
  await hub.store.write((writes) => writes.stations.setSealTo(of, sealTo))
  return identity
}
const put = (asked: Partial<CardAsked> = {}) =>
  hub.store.write((writes) =>
    putCard(writes, {
      ...{ card: 'k1', stations: [station], verifier, role: 'manager', validUntil: '2027-12-31' },
      ...asked,
    }),
  )
const sent = (to: string) =>
  hub.store.read(async (reads) => {
    const audiences = [`station:${to}` as const]
    const changes = await reads.documents.changes({ audiences, after: 0, limit: 100 })
    return changes.filter(({ type }) => type === 'staff-card')
  })
async function openWith(identity: string, to: string): Promise<unknown> {
  const [document] = await sent(to)
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  const sealed = Buffer.from(JSON.parse(document?.body ?? '').sealed, 'base64')
  return pinVerifierSchema.parse(JSON.parse(await decrypter.decrypt(sealed, 'text')))
}

describe('a card', () => {
  it('is sealed to each of its stations apart, and to nobody else', async () => {
    const [one, two] = [await enrolWithKey(station), await enrolWithKey(other)]
    await put({ stations: [station, other] })
    expect(await sealDueCards(hub.store)).toBe(2)
    expect(await openWith(one, station)).toEqual(verifier)
    expect(await openWith(two, other)).toEqual(verifier)
    await expect(openWith(one, other)).rejects.toThrow()
    expect(await sealDueCards(hub.store)).toBe(0)
  })

  it('waits for a station that has no key to seal to, and is sealed anew to one that gets another', async () => {
    await put()
    expect(await sealDueCards(hub.store)).toBe(0)
    expect(await sent(station)).toEqual([])
    const first = await enrolWithKey(station)
    expect(await sealDueCards(hub.store, station)).toBe(1)
    const second = await enrolWithKey(station)
    expect(await sealDueCards(hub.store)).toBe(1)
    expect(await openWith(second, station)).toEqual(verifier)
    await expect(openWith(first, station)).rejects.toThrow()
  })

  it('keeps what is not said when it is changed', async () => {
    await put({ name: '古丽', trainings: [{ kind: 'first-aid', validUntil: null }] })
    const changed = await hub.store.write((writes) =>
      putCard(writes, { card: 'k1', stations: [other], verifier: undefined, role: 'guest' }),
    )
    expect(changed).toMatchObject({
      card: { role: 'guest', name: '古丽', validUntil: '2027-12-31', rev: 2, verifier },
    })
    const places = await hub.store.read((reads) => reads.staffCards.placesOf('k1'))
    expect(places.map((place) => place.station)).toEqual([station, other])
  })

  it('is gone from the stations it is withdrawn from, and its name never given again', async () => {
    await enrolWithKey(station)
    await enrolWithKey(other)
    await put({ stations: [station, other] })
    await sealDueCards(hub.store)
    const withdraw = (...stations: string[]) =>
      hub.store.write((writes) => withdrawCard(writes, { card: 'k1', stations, nowMs: 5 }))
    expect(await withdraw(other)).toMatchObject({ ok: true, stations: [other] })
    expect((await sent(other)).map(({ body }) => body)).toEqual([null])
    expect((await sent(station)).map(({ body }) => body)).not.toEqual([null])
    expect(await withdraw(other)).toMatchObject({ ok: false, why: 'not-at-station' })
    expect(await withdraw()).toEqual({ ok: true, stations: [station], withdrawnMs: 5 })
    expect((await sent(station)).map(({ body }) => body)).toEqual([null])
    expect(await put()).toMatchObject({ ok: false, why: 'card-withdrawn' })
  })

  it.each<[string, Omit<CardAsked, 'card' | 'verifier'>]>([
    ['no-role', { stations: ['652328-0001'], validUntil: '2027-12-31' }],
    ['no-valid-until', { stations: ['652328-0001'], role: 'manager' }],
    ['no-station', { stations: [], role: 'manager', validUntil: '2027-12-31' }],
    ['unknown-station', { stations: ['652328-0999'], role: 'manager', validUntil: '2027-12-31' }],
  ])('is refused with %s and leaves nothing behind', async (why, asked) => {
    const answer = await hub.store.write((writes) => putCard(writes, { card: 'k1', verifier, ...asked }))
    expect(answer).toMatchObject({ ok: false, why })
    expect(await hub.store.read((reads) => reads.staffCards.find('k1'))).toBeUndefined()
  })
})

describe('what is typed about a card', () => {
  const read = (...args: string[]) => {
    const given = readGiven(staff.options, { command: 'staff', args }, {})
    if (given === 'help') throw new Error('no help was asked for')
    return () => readStaffAsked(given)
  }

  it('is read with every station and training', () => {
    const args = ['--card', 'k1', '--station', 'a', '--station', 'b', '--training', 'first-aid=2027-03-31']
    expect(read(...args, '--training', 'service')()).toEqual({
      ...{ card: 'k1', stations: ['a', 'b'], pin: undefined },
      trainings: [
        { kind: 'first-aid', validUntil: '2027-03-31' },
        { kind: 'service', validUntil: null },
      ],
    })
  })

  it.each([
    ['no card', [], /^Say which card/],
    ['a card with a blank', ['--card', 'k 1'], /is not a card/],
    ['a role there is not', ['--card', 'k1', '--role', 'boss'], /^“boss” is no role/],
    ['a PIN of four digits', ['--card', 'k1', '--pin', '1234'], /^A PIN is 6 to 12 digits/],
    ['a day there is not', ['--card', 'k1', '--valid-until', '2027-02-30'], /is not a day/],
    [
      'a training until a day there is not',
      ['--card', 'k1', '--training', 'a=2027-02-30'],
      /is not a training/,
    ],
    ['a name of two lines', ['--card', 'k1', '--name', 'a\nb'], /is no name/],
  ])('is refused with %s, in a sentence', (_, args, sentence) => {
    expect(read(...args)).toThrow(sentence)
  })
})

describe('a recipient', () => {
  it('is what something can be sealed to', async () => {
    expect(isRecipient(await identityToRecipient(await generateX25519Identity()))).toBe(true)
    expect(isRecipient('age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq')).toBe(false)
  })
})
