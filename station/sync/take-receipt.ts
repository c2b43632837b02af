import { lowerLine, moveLine } from '../../db/delivery.ts'
import { saveGeneration, setOfferAgain } from '../../db/enrolment.ts'
import { saveNewest, startReset } from '../../db/feed.ts'
import { fromInstant } from '../../protocol/instants.ts'
import type { Judgement } from './judge-receipt.ts'
import type { SignedMoment } from './observe-clock.ts'
import type { SyncParts } from './sync-parts.ts'
import { enrolmentOf } from './sync-parts.ts'

type Signed = Exclude<Judgement, { says: 'nothing' }>

/** A signed answer to our own request tells the hub's time; worth an entry when the boot's last observation no longer holds. */
export function takeMoment(parts: SyncParts, moment: SignedMoment): void {
  const { hubTime, observer, recorder } = parts
  hubTime.heard(fromInstant(moment.hubAt) + moment.roundTripMs / 2)
  hubTime.saveHourly()
  const entry = observer.entryFor(moment)
  if (!entry) return
  recorder.record([entry])
  observer.written(moment)
}

/** The hub has a new generation, signed: it was restored. Everything is offered again and the feed begins anew. */
export function takeGeneration(parts: SyncParts, generation: string): boolean {
  const { journal, log } = parts
  if (enrolmentOf(parts).generation === generation) return false
  journal.within(() => {
    saveGeneration(journal.db, generation)
    startReset(journal.db, true)
  })
  log.warn({ generation }, 'the hub was restored: every epoch is offered again, the feed is read anew')
  return true
}

/** Commits what a receipt that agrees with our chain says: the line of delivery and the newest change; then the hub's time. */
export function takeReceipt(parts: SyncParts, judged: Signed, moment: Omit<SignedMoment, 'hubAt'>): void {
  const { journal, clock } = parts
  const { receipt, compact, epoch } = judged
  journal.within(() => {
    const wentDown = receipt.acked < epoch.acked
    takeGeneration(parts, receipt.generation)
    if (wentDown) {
      setOfferAgain(journal.db, true)
      lowerLine(journal.db, epoch.no, receipt.acked)
    }
    const heard = { acked: receipt.acked, signedMs: fromInstant(receipt.at), heardMs: clock.wallMs() }
    moveLine(journal.db, { epochNo: epoch.no, ...heard, receipt: compact })
    saveNewest(journal.db, receipt.newest)
  })
  takeMoment(parts, { ...moment, hubAt: receipt.at })
}
