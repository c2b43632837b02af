import { isDelivered } from '../../db/delivery.ts'
import { findDocument } from '../../db/documents.ts'
import type { ReadHandle } from '../../db/handles.ts'
import { listRequests } from '../../db/requests.ts'
import { toInstant } from '../../protocol/instants.ts'
import type { OutputOf } from '../contract/calls.ts'
import type { KnownOffice } from './known-offices.ts'
import { unsentSince } from './unsent.ts'

const shownRequests = 200
/** A station without a network for half a year files fewer. */
const unsentCounted = 5_000

/** What a manager may see of the requests filed here, and the offices whose signing key is not the one first seen. */
export function requestList(
  db: ReadHandle,
  offices: readonly KnownOffice[],
  today: string,
): OutputOf<'requests.list'> {
  const unsent = listRequests(db, unsentCounted).filter(
    ({ name, withdrawn }) => !withdrawn && !isDelivered(db, name),
  )
  return {
    unsent: unsentSince(
      unsent.map(({ atMs }) => toInstant(atMs).slice(0, 10)),
      today,
    ),
    requests: listRequests(db, shownRequests).map(({ finger, name, atMs, form, urgency, withdrawn }) => {
      const answer = findDocument(db, 'answer', finger)?.body
      const onItsWay = isDelivered(db, name) ? ('delivered' as const) : ('waiting' as const)
      return {
        request: name,
        at: toInstant(atMs),
        form,
        urgency,
        state: withdrawn ? ('withdrawn' as const) : (answer?.state ?? onItsWay),
      }
    }),
    changedKeys: offices.flatMap(({ office, body, pinned, offered }) =>
      pinned !== null && offered !== null ? [{ office, name: body.name, pinned, offered }] : [],
    ),
  }
}
