import type { DocumentBody } from '../../../protocol/documents/index.ts'
import type { PinVerifier } from '../../../protocol/pin-verifier.ts'

type Body = DocumentBody<'staff-card'>

/** A person's card. A withdrawn one stays, so that its id never comes to mean somebody else. `rev` grows with each change. */
export type StaffCard = {
  card: string
  role: Body['role']
  name: string | undefined
  validUntil: string
  trainings: Body['trainings']
  verifier: PinVerifier
  rev: number
  withdrawnMs: number | undefined
}

/** A station that a card may be used at. `sealedTo`, `sealedRev`: in which form it was sent there; undefined before it was. */
export type CardPlace = {
  card: string
  station: string
  sealedTo: string | undefined
  sealedRev: number | undefined
}

/** A card that a station has not got in its newest form, and the recipient to seal it to. */
export type DueCard = { card: StaffCard; station: string; sealTo: string }

export type StaffCardReads = {
  find(card: string): Promise<StaffCard | undefined>
  /** All cards, those withdrawn too, by their ids. */
  list(): Promise<StaffCard[]>
  placesOf(card: string): Promise<CardPlace[]>
  /** Of all cards, by card and station. */
  places(): Promise<CardPlace[]>
  /**
   * What has to be sealed and sent, to one station or to all: cards not withdrawn, at stations that have a recipient, and have
   * them not yet, of an older revision, or sealed to another recipient.
   */
  due(station?: string): Promise<DueCard[]>
}

export type StaffCardWrites = {
  /** Adds a card, or replaces it. */
  put(card: StaffCard): Promise<void>
  /** Adds a station to a card's, or notes in which form it was sent there. */
  putPlace(place: CardPlace): Promise<void>
  removePlace(card: string, station: string): Promise<void>
}
