import { lastClockErrorMs } from '../../db/clock-observations.ts'
import { countDelivery } from '../../db/delivery.ts'
import { readEnrolment } from '../../db/enrolment.ts'
import { readFeedState } from '../../db/feed.ts'
import type { ReadHandle } from '../../db/handles.ts'
import { toInstant } from '../../protocol/instants.ts'
import type { Delivery } from '../contract/delivery.ts'
import type { LoopState } from '../sync/loop.ts'

/** Waits that a hub has asked for, or that we keep ourselves: nobody refuses anything. */
const patient = new Set<string>(['busy', 'slow-down', 'epoch-limit', 'cannot-record'])

/** How far the journal has got, as the database and the loop know it. */
export function deliveryStatus(
  db: ReadHandle,
  loop: Readonly<LoopState>,
  daysOfRoom: () => number | null,
): Delivery {
  const enrolment = readEnrolment(db)
  const { lastDeliveredMs, ...counts } = countDelivery(db)
  return {
    state: enrolment ? stateOf(loop, counts.waiting) : 'not-enrolled',
    ...counts,
    lastDeliveredAt: lastDeliveredMs === null ? null : toInstant(lastDeliveredMs),
    nextTryAt: loop.nextTryMs === null ? null : toInstant(loop.nextTryMs),
    lastFault: loop.fault,
    clockErrorMs: lastClockErrorMs(db) ?? null,
    hub: enrolment?.hubUrl ?? null,
    feedCursor: readFeedState(db).cursor,
    daysOfRoom: daysOfRoom(),
  }
}

function stateOf({ isRunning, fault }: Readonly<LoopState>, waiting: number): Delivery['state'] {
  if (isRunning) return 'delivering'
  if (fault === 'revoked') return 'revoked'
  if (fault === 'unreachable') return 'offline'
  if (fault !== null && !patient.has(fault)) return 'refused'
  return waiting > 0 || fault !== null ? 'waiting' : 'up-to-date'
}
