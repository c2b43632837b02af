import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { DocumentBody } from '../../protocol/documents/index.ts'
import { fitsPin } from '../../protocol/pin-hash.ts'
import { pinVerifierSchema } from '../../protocol/pin-verifier.ts'
import { problemSchema } from '../../protocol/problems.ts'
import type { AppInProcess } from '../../test/support/hub/app-in-process.ts'
import { appAround } from '../../test/support/hub/app-in-process.ts'
import type { HubInProcess } from '../../test/support/hub/hub-in-process.ts'
import { openHubInProcess } from '../../test/support/hub/hub-in-process.ts'
import { cardsSchema, pinMadeSchema } from '../contract/cards.ts'

let parts: HubInProcess
let served: AppInProcess
let keeper: string
let identity: string
let [mulei, second, fukang] = ['', '', '']
beforeEach(async () => {
  parts = await openHubInProcess()
  served = appAround(parts)
  mulei = (await parts.addStation('652328')).station
  second = (await parts.addStation('652328')).station
  fukang = (await parts.addStation('652302')).station
  identity = await generateX25519Identity()
  const recipient = await identityToRecipient(identity)
  await parts.store.write((writes) => writes.stations.setSealTo(mulei, recipient))
  keeper = await served.readToken('652328', ['keep-stations'])
})
afterEach(() => parts.close())

function ask(method: string, path: string, { token = keeper, body }: { token?: string; body?: object } = {}) {
  return served.app.request(`/v1/staff-cards${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
}

async function problemOf(answer: Response | Promise<Response>): Promise<string> {
  return problemSchema.parse(await (await answer).json()).type.replace('urn:waystation:problem:', '')
}

const cards = async (token = keeper) =>
  cardsSchema.parse(await (await ask('GET', '', { token })).json()).cards

const order = () => ({
  ...{ name: '古丽', role: 'manager', validUntil: '2027-12-31', stations: [mulei] },
  trainings: [{ kind: 'first-aid', validUntil: '2027-03-31' }],
})

async function make(body: object = order()) {
  return pinMadeSchema.parse(await (await ask('POST', '', { body })).json())
}

/** Whether the station, which alone has the identity, would let somebody in with a PIN. */
async function opensWith(card: string, pin: string): Promise<boolean> {
  const held = await parts.store.read((reads) => reads.documents.find('staff-card', card))
  const { sealed }: DocumentBody<'staff-card'> = JSON.parse(held?.body ?? '')
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  const text = await decrypter.decrypt(Buffer.from(sealed, 'base64'), 'text')
  return fitsPin(pin, pinVerifierSchema.parse(JSON.parse(text)))
}

it('is made with a PIN that opens it at its station, and changed by a new one', async () => {
  const { card, pin } = await make()
  expect(await opensWith(card, pin)).toBe(true)
  const reset = pinMadeSchema.parse(await (await ask('POST', `/${card}/pins`)).json())
  expect(reset.pin).not.toBe(pin)
  expect(await opensWith(card, reset.pin)).toBe(true)
  expect(await opensWith(card, pin)).toBe(false)
  expect(await cards()).toMatchObject([
    { card, rev: 2, mayChange: true, stations: [{ sent: true, sealed: true }] },
  ])
})

it('is as the keeper says, at the stations they say, by whoever has seen it as it is', async () => {
  const { card, pin } = await make()
  const change = {
    ...order(),
    name: '古丽娜尔',
    role: 'volunteer',
    trainings: [],
    stations: [second],
    rev: 1,
  }
  expect((await ask('PUT', `/${card}`, { body: change })).status).toBe(204)
  expect(await problemOf(ask('PUT', `/${card}`, { body: change }))).toBe('changed')
  expect(await cards()).toMatchObject([
    {
      name: '古丽娜尔',
      role: 'volunteer',
      trainings: [],
      stations: [{ station: second, sent: false, sealed: false }],
    },
  ])
  const gone = await parts.store.read((reads) => reads.documents.find('staff-card', card))
  expect([gone?.body, gone?.audience]).toEqual([null, `station:${mulei}`])
  expect((await ask('PUT', `/${card}`, { body: { ...change, stations: [mulei], rev: 2 } })).status).toBe(204)
  expect(await opensWith(card, pin)).toBe(true)
})

it('is withdrawn for good', async () => {
  const { card } = await make()
  expect((await ask('DELETE', `/${card}`)).status).toBe(204)
  expect(await cards()).toEqual([])
  expect(await problemOf(ask('DELETE', `/${card}`))).toBe('not-found')
  expect(await problemOf(ask('POST', `/${card}/pins`))).toBe('not-found')
})

it('used in two counties is changed above them', async () => {
  const above = await served.readToken('6523', ['keep-stations'])
  const body = { ...order(), stations: [mulei, fukang] }
  expect(await problemOf(ask('POST', '', { body }))).toBe('forbidden')
  const { card } = pinMadeSchema.parse(await (await ask('POST', '', { body, token: above })).json())
  expect(await cards()).toMatchObject([{ card, mayChange: false, stations: [{ station: mulei }] }])
  expect(await problemOf(ask('POST', `/${card}/pins`))).toBe('forbidden')
  expect(await problemOf(ask('PUT', `/${card}`, { body: { ...order(), rev: 1 } }))).toBe('forbidden')
  expect(await problemOf(ask('DELETE', `/${card}`))).toBe('forbidden')
  expect(await cards(above)).toMatchObject([{ mayChange: true, stations: [{}, {}] }])
})

it('needs a name, a station that is there, and a day', async () => {
  for (const wrong of [{ name: ' ' }, { stations: [] }, { validUntil: '2027-02-30' }, { role: 'boss' }])
    expect(await problemOf(ask('POST', '', { body: { ...order(), ...wrong } })), JSON.stringify(wrong)).toBe(
      'malformed',
    )
  expect(await problemOf(ask('POST', '', { body: { ...order(), stations: ['652328-9999'] } }))).toBe(
    'not-found',
  )
})
