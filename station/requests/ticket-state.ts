import { isDelivered, lastHeardMs } from '../../db/delivery.ts'
import { findDocument } from '../../db/documents.ts'
import type { ReadHandle } from '../../db/handles.ts'
import { findRequest, isWithdrawn } from '../../db/requests.ts'
import { toInstant } from '../../protocol/instants.ts'
import type { OutputOf } from '../contract/calls.ts'

/** What this station knows of a ticket, by its finger: filed here, answered by the county, taken back, or nothing. */
export function ticketState(db: ReadHandle, finger: string): OutputOf<'requests.ticket'> {
  const filed = findRequest(db, finger)
  const answer = findDocument(db, 'answer', finger)?.body
  const withdrawn = isWithdrawn(db, finger)
  const heardMs = lastHeardMs(db)
  return {
    state: withdrawn ? 'withdrawn' : (answer?.state ?? (filed ? 'waiting' : 'unknown')),
    at: answer?.at ?? (filed ? toInstant(filed.atMs) : null),
    // What was taken back is over here at once, not only when the county has heard of it.
    sealed: withdrawn ? null : (answer?.sealed ?? null),
    filed: filed
      ? { at: toInstant(filed.atMs), form: filed.form, delivered: isDelivered(db, filed.name) }
      : null,
    asOf: heardMs === null ? null : toInstant(heardMs),
  }
}
