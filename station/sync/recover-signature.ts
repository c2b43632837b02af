// The hub does not take our signature. It says so unsigned, so nothing is given up for it; what helps is offered, in this order:
//
// 1. What the hub once acknowledged, signed by the key of its time, newest first. A hub brought back from a backup may not know our
//    present key; the first line it can judge makes it say, signed, how far it holds us, and from there on the loop offers again,
//    `station.rekeyed` included.
// 2. Lines behind a change of key, or at the beginning of an epoch, of which the hub has acknowledged none, under our other keys: an
//    epoch may have to be opened by the key before or after one that was just being replaced when the old epoch ended.
//
// Where neither helps, the setback stands, and the station goes on trying and asks to be enrolled again.
import { saveKey, saveSigningKey, signedRuns } from '../../db/enrolment.ts'
import type { HeldEpoch } from '../../db/epochs.ts'
import { listEpochs } from '../../db/epochs.ts'
import type { Setback, SyncParts } from './sync-parts.ts'

/** Lines of an epoch, to be signed by a named key. */
export type Offer = { epoch: HeldEpoch; from: number; upTo: number; kid: string }
/** Sends them and acts on the answer as on any other. Undefined: the hub moved or took them. */
export type SendOffer = (offer: Offer) => Promise<Setback | undefined>

/** A key lives a year, an epoch's line 400 days: nobody needs more. */
const mostTries = 6

export async function recoverSignature(
  parts: SyncParts,
  epoch: HeldEpoch,
  send: SendOffer,
): Promise<Setback | undefined> {
  const known = await offerKnownLines(parts, send)
  if (known !== 'of-no-use') return known
  return openWithOtherKey(parts, epoch, send)
}

async function offerKnownLines(
  { journal }: SyncParts,
  send: SendOffer,
): Promise<Setback | undefined | 'of-no-use'> {
  const epochs = new Map(listEpochs(journal.db).map((epoch) => [epoch.no, epoch]))
  for (const { epochNo, fromSeq, through, kid } of signedRuns(journal.db).slice(0, mostTries)) {
    const epoch = epochs.get(epochNo)
    if (!epoch) continue
    const seq = Math.min(epoch.acked, through ?? epoch.acked)
    if (seq < Math.max(fromSeq, epoch.firstSeq)) continue
    const setback = await send({ epoch, from: seq, upTo: seq, kid })
    if (!setback || isSilence(setback)) return setback
    // A receipt that says what we know already, or a fork of a closed epoch: the hub judges our lines, only not the present key.
    if (setback.fault !== 'bad-signature') return 'of-no-use'
  }
  return 'of-no-use'
}

async function openWithOtherKey(
  { journal, keys }: SyncParts,
  epoch: HeldEpoch,
  send: SendOffer,
): Promise<Setback | undefined> {
  const from = epoch.acked + 1
  const owed = epoch.continuedAfter ?? epoch.tip
  const runs = signedRuns(journal.db).filter(({ epochNo }) => epochNo === epoch.no)
  const begun = runs.find(({ fromSeq }) => fromSeq === from)
  if (!begun) return { fault: 'bad-signature' }
  const taken = runs.filter(({ fromSeq }) => fromSeq > from).map(({ kid }) => kid)
  const others = (await keys.kids()).filter((kid) => kid !== begun.kid && !taken.includes(kid))
  for (const kid of others.slice(0, mostTries)) {
    const setback = await send({ epoch, from, upTo: Math.min(owed, begun.through ?? owed), kid })
    if (setback?.fault === 'bad-signature') continue
    if (setback) return setback
    journal.within(() => {
      saveSigningKey(journal.db, { epochNo: epoch.no, fromSeq: from, kid })
      if (epoch.continuedAfter === null && begun.through === undefined) saveKey(journal.db, kid)
    })
    return undefined
  }
  return { fault: 'bad-signature' }
}

function isSilence({ fault, retryAfterMs }: Setback): boolean {
  return fault === 'unreachable' || fault === 'busy' || fault === 'slow-down' || retryAfterMs !== undefined
}
