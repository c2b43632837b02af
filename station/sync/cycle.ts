// One round of PROTOCOL section 6: push until acked == tip, then pull while the cursor is behind.

import { waitingIn } from '../../db/delivery.ts'
import { mustOfferAgain } from '../../db/enrolment.ts'
import type { HeldEpoch } from '../../db/epochs.ts'
import { listEpochs } from '../../db/epochs.ts'
import { readFeedState } from '../../db/feed.ts'
import { offerAgain } from './offer-again.ts'
import { isBehind, pullPage } from './pull.ts'
import type { PushParts } from './push.ts'
import { pushBatch } from './push.ts'
import { rotateKey } from './rotate-key.ts'
import type { Setback } from './sync-parts.ts'

/** A hub that takes back what it said more often than this in one round is not offered everything once more. */
const maxOffersAgain = 3

export type CycleParts = PushParts & {
  /** Closed epochs the hub will not take (it holds another branch); tried again by the next run of the host. */
  setAside: Set<string>
  stopped: AbortSignal
  /** The hub took a batch or gave a page. */
  moved: () => void
  /** A page was applied, whose end is `cursor`. */
  documentsChanged: (cursor: number) => void
}

/** Undefined when everything is delivered and read; else what stood in the way. Sends at least one batch or heartbeat. */
export async function runCycle(parts: CycleParts): Promise<Setback | undefined> {
  const setback = await pushAll(parts)
  if (setback) return setback
  const rekeyed = !parts.stopped.aborted && (await rotateKey(parts))
  return (rekeyed ? await pushAll(parts) : undefined) ?? (await pullAll(parts))
}

async function pushAll(parts: CycleParts): Promise<Setback | undefined> {
  let offersAgain = 0
  let saidHello = false
  while (!parts.stopped.aborted) {
    if (mustOfferAgain(parts.journal.db)) {
      offersAgain += 1
      const setback =
        offersAgain > maxOffersAgain ? { fault: 'no-progress' as const } : await offerAgain(parts)
      if (setback) return setback
    }
    const { epoch, isOwed, isLiving } = nextEpoch(parts)
    if (!isOwed && saidHello) return undefined
    const setback = await pushBatch(parts, epoch.epoch)
    if (!setback) {
      parts.moved()
      saidHello ||= isLiving
    } else if (isLiving || !isAboutEpoch(setback)) return setback
    else parts.setAside.add(epoch.epoch)
  }
  return undefined
}

async function pullAll(parts: CycleParts): Promise<Setback | undefined> {
  while (!parts.stopped.aborted && isBehind(parts)) {
    const setback = await pullPage(parts)
    if (setback) return setback
    parts.moved()
    parts.documentsChanged(readFeedState(parts.journal.db).cursor)
    // The page told of another generation: the journal is offered again before more is read.
    if (mustOfferAgain(parts.journal.db)) return runCycleOnceMore(parts)
  }
  return undefined
}

async function runCycleOnceMore(parts: CycleParts): Promise<Setback | undefined> {
  const setback = await pushAll(parts)
  if (setback || !isBehind(parts)) return setback
  const page = await pullPage(parts)
  if (page) return page
  return mustOfferAgain(parts.journal.db) ? { fault: 'no-progress' } : pullAll(parts)
}

/** The oldest epoch with something owed, else the living one. */
function nextEpoch(parts: CycleParts): { epoch: HeldEpoch; isOwed: boolean; isLiving: boolean } {
  const { db } = parts.journal
  const epochs = listEpochs(db)
  const living = epochs.at(-1)
  if (!living) throw new Error('a journal has at least one epoch')
  const owing = epochs.find((epoch) => !parts.setAside.has(epoch.epoch) && waitingIn(db, epoch) > 0)
  const epoch = owing ?? living
  return { epoch, isOwed: owing !== undefined, isLiving: epoch === living }
}

/** A refusal that concerns this epoch's lines alone, and not the road or the station. */
function isAboutEpoch({ fault }: Setback): boolean {
  return (
    fault === 'fork' ||
    fault === 'gap' ||
    fault === 'wrong-head' ||
    fault === 'corrupt' ||
    fault === 'no-progress'
  )
}
