import { moveLine } from '../../db/delivery.ts'
import { fromInstant } from '../../protocol/instants.ts'
import type { Judgement } from './judge-receipt.ts'
import type { SyncParts } from './sync-parts.ts'
import { enrolmentOf } from './sync-parts.ts'

/** Takes a receipt that did not come as the answer to a push: of this generation, in agreement with our chain, and higher. */
export function raiseLine(parts: SyncParts, judged: Judgement): void {
  if (judged.says !== 'agrees') return
  const { receipt, compact, epoch } = judged
  if (receipt.generation !== enrolmentOf(parts).generation || receipt.acked <= epoch.acked) return
  const { journal, clock } = parts
  const heard = { acked: receipt.acked, signedMs: fromInstant(receipt.at), heardMs: clock.wallMs() }
  journal.within(() => moveLine(journal.db, { epochNo: epoch.no, ...heard, receipt: compact }))
}
