import * as z from 'zod'
import { toCode } from '../../protocol/enrolment.ts'
import { makePinVerifier } from '../../protocol/pin-hash.ts'
import type { CardChange, CardOrder } from '../contract/cards.ts'
import { cardChangeSchema, cardOrderSchema, cardsSchema, pinMadeSchema } from '../contract/cards.ts'
import { cardParamsSchema } from '../contract/stations.ts'
import type { Endpoint, Refusal } from '../http/endpoint.ts'
import { endpoint, json } from '../http/endpoint.ts'
import { dayAt } from '../reports/period-bounds.ts'
import { timeZoneOf } from '../reports/time-zone-of.ts'
import { unitInReach } from '../reports/unit-in-reach.ts'
import { scopeOf } from '../reports/unit-scope.ts'
import { stationInReach } from '../stations/station-in-reach.ts'
import type { StaffCard } from '../store/nouns/staff-cards.ts'
import type { StoreReads, StoreWrites } from '../store/store.ts'
import { newPin } from './new-pin.ts'
import { putCard } from './put-card.ts'
import { readCards } from './read-cards.ts'
import { sealDueCards } from './seal-due-cards.ts'
import { withdrawCard } from './withdraw-card.ts'

/** Two hundred stations' ids of twenty characters, and twenty trainings. */
const maxBytes = 32 * 1024
/** Enough that two are never the same. */
const cardIdLength = 8
const problems = ['malformed', 'bad-token', 'forbidden', 'not-found', 'changed', 'too-large', 'busy'] as const

type Params = { card: string }

const getCards = endpoint<unknown, { unit?: string | undefined }, unknown, 'station-keeper'>({
  method: 'get',
  path: '/v1/staff-cards',
  summary: 'The staff cards that may be used at stations of a unit and below it, by name.',
  who: 'station-keeper',
  reach: 'unit',
  query: z.object({ unit: z.string().max(64).optional() }),
  answers: { 200: { what: 'The cards.', type: 'application/json', schema: cardsSchema } },
  problems,
  handle({ hub, query, caller, nowMs }) {
    return hub.store.read(async (reads) => {
      const reach = await unitInReach(reads, { reader: caller.unit, asked: query.unit })
      if ('problem' in reach) return reach
      const unit = reach.unit.id
      const scope = scopeOf(unit, reach.units)
      const cards = (await readCards(reads, caller)).filter(({ stations }) =>
        stations.some((each) => scope.has(each.unit)),
      )
      return json({ unit, today: dayAt(nowMs, await timeZoneOf(reads)), cards })
    })
  },
})

const postCard = endpoint<unknown, unknown, CardOrder, 'station-keeper'>({
  method: 'post',
  path: '/v1/staff-cards',
  summary:
    'Makes a staff card with a PIN by chance, which is shown once; the card travels sealed to each of its stations.',
  who: 'station-keeper',
  reach: (reads, { body }) => unitsOfStations(reads, body.stations),
  body: { type: 'application/json', maxBytes, schema: cardOrderSchema, what: 'The card.' },
  answers: { 201: { what: 'Its id and PIN.', type: 'application/json', schema: pinMadeSchema } },
  problems,
  async handle({ hub, body, caller, note }) {
    const pin = newPin()
    const verifier = await makePinVerifier(pin)
    const card = `k-${toCode(hub.randomBytes(cardIdLength)).toLowerCase()}`
    note({ card })
    const done = await hub.store.write(async (writes) => {
      const refusal = await refuseStations(writes, { stations: body.stations, reader: caller.unit })
      if (refusal) return refusal
      const put = await putCard(writes, { ...body, card, verifier })
      if (!put.ok) throw new Error(`a whole card was refused: ${put.why}`)
      return undefined
    })
    if (done) return done
    await sealDueCards(hub.store)
    return json({ card, pin }, 201)
  },
})

const putCardCall = endpoint<Params, unknown, CardChange, 'station-keeper'>({
  method: 'put',
  path: '/v1/staff-cards/:card',
  summary: 'Changes a card, and where it may be used. Its PIN stays. `rev` is the revision seen last.',
  who: 'station-keeper',
  reach: async (reads, { params, body }) => [
    ...(await unitsOfCard(reads, params.card)),
    ...(await unitsOfStations(reads, body.stations)),
  ],
  params: cardParamsSchema,
  body: { type: 'application/json', maxBytes, schema: cardChangeSchema, what: 'The card as it shall be.' },
  answers: { 204: { what: 'It is changed.' } },
  problems,
  async handle({ hub, params: { card }, body: { rev, ...order }, caller, nowMs }) {
    const done = await hub.store.write(async (writes) => {
      const held = await cardInReach(writes, { card, reader: caller.unit })
      if ('problem' in held) return held
      if (held.rev !== rev) return { problem: 'changed' as const }
      const refusal = await refuseStations(writes, { stations: order.stations, reader: caller.unit })
      if (refusal) return refusal
      const places = (await writes.staffCards.placesOf(card)).map(({ station }) => station)
      const left = places.filter((station) => !order.stations.includes(station))
      if (left.length > 0) await withdrawCard(writes, { card, stations: left, nowMs })
      const put = await putCard(writes, { ...order, card, verifier: undefined })
      if (!put.ok) throw new Error(`a whole card was refused: ${put.why}`)
      return undefined
    })
    if (done) return done
    await sealDueCards(hub.store)
    return { status: 204 }
  },
})

const postPin = endpoint<Params, unknown, unknown, 'station-keeper'>({
  method: 'post',
  path: '/v1/staff-cards/:card/pins',
  summary:
    'A new PIN by chance, shown once; stations know it after their next contact, and the old one until then.',
  who: 'station-keeper',
  reach: (reads, { params }) => unitsOfCard(reads, params.card),
  params: cardParamsSchema,
  answers: { 201: { what: 'The PIN.', type: 'application/json', schema: pinMadeSchema } },
  problems,
  async handle({ hub, params: { card }, caller }) {
    const pin = newPin()
    const verifier = await makePinVerifier(pin)
    const done = await hub.store.write(async (writes) => {
      const held = await cardInReach(writes, { card, reader: caller.unit })
      if ('problem' in held) return held
      const put = await putCard(writes, { card, stations: [], verifier })
      if (!put.ok) throw new Error(`a card that is there was refused: ${put.why}`)
      return undefined
    })
    if (done) return done
    await sealDueCards(hub.store)
    return json({ card, pin }, 201)
  },
})

const deleteCard = endpoint<Params, unknown, unknown, 'station-keeper'>({
  method: 'delete',
  path: '/v1/staff-cards/:card',
  summary:
    'Withdraws a card from all its stations, for good: its holder’s session ends when a station hears of it.',
  who: 'station-keeper',
  reach: (reads, { params }) => unitsOfCard(reads, params.card),
  params: cardParamsSchema,
  answers: { 204: { what: 'It is withdrawn.' } },
  problems,
  handle({ hub, params: { card }, caller, nowMs }) {
    return hub.store.write(async (writes) => {
      const held = await cardInReach(writes, { card, reader: caller.unit })
      if ('problem' in held) return held
      const withdrawn = await withdrawCard(writes, { card, stations: [], nowMs })
      if (!withdrawn.ok) throw new Error(`a card that is there was not withdrawn: ${withdrawn.why}`)
      return { status: 204 }
    })
  },
})

async function unitsOfStations(reads: StoreReads, stations: readonly string[]): Promise<string[]> {
  const held = await Promise.all(stations.map((station) => reads.stations.find(station)))
  return [...new Set(held.flatMap((each) => each?.unit ?? []))]
}

async function unitsOfCard(reads: StoreReads, card: string): Promise<string[]> {
  const places = await reads.staffCards.placesOf(card)
  return unitsOfStations(
    reads,
    places.map(({ station }) => station),
  )
}

type At = { stations: readonly string[]; reader: string }

async function refuseStations(writes: StoreWrites, { stations, reader }: At): Promise<Refusal | undefined> {
  for (const id of stations) {
    const reach = await stationInReach(writes, { id, reader })
    if ('problem' in reach) return reach
  }
  return undefined
}

/** A card that is in use, at stations of the reader's alone. A withdrawn one is at none, and not found. */
async function cardInReach(
  writes: StoreWrites,
  { card, reader }: { card: string; reader: string },
): Promise<StaffCard | Refusal> {
  const held = await writes.staffCards.find(card)
  const stations = (await writes.staffCards.placesOf(card)).map(({ station }) => station)
  if (!held || held.withdrawnMs !== undefined || stations.length === 0)
    return { problem: 'not-found', detail: `There is no card ${card}.` }
  return (await refuseStations(writes, { stations, reader })) ?? held
}

export const cardEndpoints: readonly Endpoint[] = [getCards, postCard, putCardCall, postPin, deleteCard]
