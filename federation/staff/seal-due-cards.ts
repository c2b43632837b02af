import { Encrypter } from 'age-encryption'
import { staffCardDocument } from '../../protocol/documents/staff-card.ts'
import type { DueCard } from '../store/nouns/staff-cards.ts'
import type { Store, StoreWrites } from '../store/store.ts'

/**
 * Seals every card that a station has not got yet to that station's own recipient and publishes it to it alone: one document per
 * station, so that the thief of one kiosk learns nothing about another's. Called after a card has changed, after an enrolment, and
 * when the hub starts. Returns how many documents were published.
 */
export async function sealDueCards(store: Store, station?: string): Promise<number> {
  const due = await store.read((reads) => reads.staffCards.due(station))
  let published = 0
  for (const each of due) {
    const sealed = await seal(each)
    if (await store.write((writes) => publishIfStillDue(writes, each, sealed))) published += 1
  }
  return published
}

/** Whether this is a recipient that something can be sealed to. */
export function isRecipient(sealTo: string): boolean {
  try {
    new Encrypter().addRecipient(sealTo)
    return true
  } catch {
    // age says in many words what is wrong with it; a station that sends such a thing cannot read them.
    return false
  }
}

async function seal({ card, sealTo }: DueCard): Promise<string> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(sealTo)
  return Buffer.from(await encrypter.encrypt(JSON.stringify(card.verifier))).toString('base64')
}

/** Sealing takes its time: the card may have been changed, or the station enrolled anew, meanwhile. Whoever did that seals too. */
async function publishIfStillDue(writes: StoreWrites, due: DueCard, sealed: string): Promise<boolean> {
  const { card, station, sealTo } = due
  const now = await writes.staffCards.due(station)
  if (
    !now.some((each) => each.card.card === card.card && each.card.rev === card.rev && each.sealTo === sealTo)
  )
    return false
  const { role, name, validUntil, trainings } = card
  const body = staffCardDocument.body.parse({ role, name, sealed, validUntil, trainings })
  const { rev = 0 } = (await writes.documents.find('staff-card', card.card)) ?? {}
  await writes.documents.publish({
    ...{ type: 'staff-card', id: card.card, rev: rev + 1 },
    ...{ audience: `station:${station}`, body: JSON.stringify(body) },
  })
  await writes.staffCards.putPlace({ card: card.card, station, sealedTo: sealTo, sealedRev: card.rev })
  return true
}
