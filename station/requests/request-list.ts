import { isDelivered } from '../../db/delivery.ts'
import { findDocument } from '../../db/documents.ts'
import type { ReadHandle } from '../../db/handles.ts'
import { listRequests } from '../../db/requests.ts'
import { toInstant } from '../../protocol/instants.ts'
import type { OutputOf } from '../contract/calls.ts'
import type { KnownOffice } from './known-offices.ts'

const shownRequests = 200

/** What a manager may see of the requests filed here, and the offices whose signing key is not the one first seen. */
export function requestList(db: ReadHandle, offices: readonly KnownOffice[]): OutputOf<'requests.list'> {
  return {
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
