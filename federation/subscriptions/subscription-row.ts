import { toInstant } from '../../protocol/instants.ts'
import type { DispatchRow, SubscriptionRow } from '../contract/subscriptions.ts'
import type { Dispatch, Subscription } from '../store/nouns/subscriptions.ts'
import type { StoreReads } from '../store/store.ts'
import { dueMs, nextDueWeek } from './due-weeks.ts'

/** A subscription as those who keep it see it: its secret is shown to nobody again. */
export async function subscriptionRow(
  reads: Pick<StoreReads, 'subscriptions' | 'accounts'>,
  subscription: Subscription,
  now: { nowMs: number; timeZone: string },
): Promise<SubscriptionRow> {
  const { id, unit, name, target, formats, hour, restatements, language, paused, rev, who } = subscription
  const dispatches = await reads.subscriptions.dispatches(id)
  const unsent = dispatches.filter(({ state }) => state === 'waiting' || state === 'failed')
  const arrived = dispatches
    .filter(({ deliveredMs }) => deliveredMs !== undefined)
    .toSorted((a, b) => (b.deliveredMs ?? 0) - (a.deliveredMs ?? 0))
  const account = who.kind === 'account' ? await reads.accounts.find(who.id) : undefined
  const when = { hour, ...now }
  return {
    ...{ subscription: id, unit, name, target, hour, restatements, language, paused, rev },
    formats: [...formats],
    who: { name: who.name, closed: account?.disabledMs !== undefined },
    changedAt: toInstant(subscription.changedMs),
    nextAt: paused ? null : toInstant(dueMs(nextDueWeek(when), when)),
    delivered: arrived[0] ? dispatchRow(arrived[0]) : null,
    unsent: unsent[0] ? dispatchRow(unsent[0]) : null,
    unsentCount: unsent.length,
  }
}

export function dispatchRow(dispatch: Dispatch): DispatchRow {
  const { week, revision, state, tries, fault, about, triedMs, nextMs, failingMs, deliveredMs } = dispatch
  const instantOf = (ms: number | undefined) => (ms === undefined ? null : toInstant(ms))
  return {
    ...{ week, revision, state, tries, fault: fault ?? null, about },
    ...{ triedAt: instantOf(triedMs), nextTryAt: instantOf(nextMs) },
    ...{ failingSince: instantOf(failingMs), deliveredAt: instantOf(deliveredMs) },
  }
}
