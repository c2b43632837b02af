import { toInstant } from '../../protocol/instants.ts'
import { makePinVerifier } from '../../protocol/pin-hash.ts'
import { newPin } from '../staff/new-pin.ts'
import { putCard } from '../staff/put-card.ts'
import { sealDueCards } from '../staff/seal-due-cards.ts'
import { withdrawCard } from '../staff/withdraw-card.ts'
import type { CardPlace } from '../store/nouns/staff-cards.ts'
import type { Store, StoreReads } from '../store/store.ts'
import type { Command, Given, Output } from './command.ts'
import { configError } from './config-error.ts'
import { readStaffAsked } from './staff-asked.ts'
import { withHub } from './with-hub.ts'

export const staff: Command = {
  help: `staff --data DIR --station STATION --card ID --role manager|volunteer|guest --name NAME --valid-until DAY
      [--pin DIGITS] [--training KIND[=DAY] …]
staff --data DIR --card ID [--new-pin] [what is to change …]
staff --data DIR --card ID --withdraw [--station STATION …]
staff --data DIR --list [--station STATION …]

Makes a staff card: who may sign in at a station with card and PIN, also without a network. --station may be given several
times. Without --pin a PIN of 6 digits is made; it is kept nowhere, and this is the only time it is shown (a PIN typed here
stays in the shell's history). A card that is there is changed: what is not said stays as it is, and so does its PIN. --training
is what its holder was trained in, and until when that holds. --withdraw takes the card away, from all stations or from those
named; its holder's session ends when the station hears of it. Works while the hub is serving.

Prints {"card","role","validUntil","stations":[{"station","sent"}]} and, when it was made here, "pin"; with --withdraw
{"card","withdrawnAt","stations"}; with --list {"cards":[…]}, each with its stations and whether it was sent there.
`,
  options: {
    data: { type: 'string' },
    station: { type: 'string', multiple: true },
    card: { type: 'string' },
    role: { type: 'string' },
    name: { type: 'string' },
    'valid-until': { type: 'string' },
    pin: { type: 'string' },
    'new-pin': { type: 'boolean' },
    training: { type: 'string', multiple: true },
    withdraw: { type: 'boolean' },
    list: { type: 'boolean' },
  },
  run: (given, output) =>
    withHub(given, ({ store }, clock) => {
      if (given.flag('list')) return listCards(store, given.list('station'))
      return given.flag('withdraw') ? takeAway(store, given, clock()) : give(store, given, output)
    }),
}

async function give(store: Store, given: Given, { out }: Output): Promise<Record<string, unknown>> {
  const { pin: typed, ...asked } = readStaffAsked(given)
  const isNew = (await store.read((reads) => reads.staffCards.find(asked.card))) === undefined
  const made = typed === undefined && (isNew || given.flag('new-pin')) ? newPin() : undefined
  const pin = typed ?? made
  const verifier = pin === undefined ? undefined : await makePinVerifier(pin)
  const put = await store.write(async (writes) => {
    const answer = await putCard(writes, { ...asked, verifier })
    // Thrown inside, so that nothing of it is kept.
    if (!answer.ok) throw configError(answer.why, answer.about)
    return answer.card
  })
  await sealDueCards(store)
  const { card, role, validUntil } = put
  const stations = await store.read(async (reads) => {
    const places = await reads.staffCards.placesOf(card)
    return Promise.all(places.map((place) => stateOf(reads, place, put.rev)))
  })
  for (const { say } of stations) if (say !== undefined) out(say)
  const sent = stations.map(({ station, say }) => ({ station, sent: say === undefined }))
  return { card, role, validUntil, stations: sent, ...(made !== undefined && { pin: made }) }
}

/** What a person must know about a station that has not got the card. */
async function stateOf(
  reads: StoreReads,
  { station, sealedRev }: CardPlace,
  rev: number,
): Promise<{ station: string; say?: string }> {
  if (sealedRev === rev) return { station }
  const held = await reads.stations.find(station)
  const say =
    held?.enrolledMs === undefined
      ? `Station ${station} has no kiosk yet: the card will be sealed to it when it enrols.`
      : `Station ${station} was enrolled by a version that gave no key to seal to: nothing was published to it. Enrol it anew (“revoke --station ${station}”, then “code --station ${station}”): the card follows by itself.`
  return { station, say }
}

async function takeAway(store: Store, given: Given, nowMs: number): Promise<Record<string, unknown>> {
  const { card, stations } = readStaffAsked(given)
  const withdrawn = await store.write((writes) => withdrawCard(writes, { card, stations, nowMs }))
  if (!withdrawn.ok) throw configError(withdrawn.why, withdrawn.about)
  return { card, withdrawnAt: toInstant(withdrawn.withdrawnMs), stations: withdrawn.stations }
}

/** The cards that may be used somewhere, or at one of these stations. */
function listCards(store: Store, stations: readonly string[]): Promise<Record<string, unknown>> {
  return store.read(async (reads) => {
    const cards: Record<string, unknown>[] = []
    for (const { verifier: _, rev, withdrawnMs, ...card } of await reads.staffCards.list()) {
      const places = await reads.staffCards.placesOf(card.card)
      const isMeant = stations.length === 0 || places.some(({ station }) => stations.includes(station))
      if (withdrawnMs !== undefined || !isMeant) continue
      const sent = places.map(({ station, sealedRev }) => ({ station, sent: sealedRev === rev }))
      cards.push({ ...card, stations: sent })
    }
    return { cards }
  })
}
