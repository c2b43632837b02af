import { weekAfter } from '../contract/iso-week.ts'
import type { DispatchOrder } from '../contract/subscriptions.ts'
import { dispatchesSchema, dispatchOrderSchema, subscriptionMadeSchema } from '../contract/subscriptions.ts'
import type { Answer, Endpoint, Refusal } from '../http/endpoint.ts'
import { endpoint, json } from '../http/endpoint.ts'
import type { Hub } from '../hub.ts'
import { boundsOfWeek, weekAt } from '../reports/period-bounds.ts'
import { timeZoneOf } from '../reports/time-zone-of.ts'
import { weeklyReports } from '../reports/weekly-reports.ts'
import type { Dispatch, DispatchName, Subscription } from '../store/nouns/subscriptions.ts'
import type { StoreReads } from '../store/store.ts'
import { anew, newDispatch } from './dispatch-states.ts'
import { newWebhookSecret } from './sign-webhook.ts'
import type { SubscriptionParams } from './subscription-endpoints.ts'
import { notThere, subscriptionParamsSchema, unitOfSubscription } from './subscription-endpoints.ts'
import { dispatchRow } from './subscription-row.ts'

const maxBytes = 1024

const getDispatches = endpoint<SubscriptionParams, unknown, unknown, 'account-keeper'>({
  method: 'get',
  path: '/v1/subscriptions/:subscription/dispatches',
  summary: 'What a subscription sent, and what it could not, the newest weeks first.',
  who: 'account-keeper',
  reach: unitOfSubscription,
  params: subscriptionParamsSchema,
  answers: { 200: { what: 'The dispatches.', type: 'application/json', schema: dispatchesSchema } },
  problems: ['bad-token', 'forbidden', 'not-found', 'busy'],
  handle({ hub, params: { subscription } }) {
    return hub.store.read(async (reads) => {
      if (!(await reads.subscriptions.find(subscription))) return notThere
      const dispatches = (await reads.subscriptions.dispatches(subscription)).map(dispatchRow)
      return json({ subscription, dispatches })
    })
  },
})

const postDispatch = endpoint<SubscriptionParams, unknown, DispatchOrder, 'account-keeper'>({
  method: 'post',
  path: '/v1/subscriptions/:subscription/dispatches',
  summary:
    'Sends the newest report, one of them, or all that did not arrive, at once. What came of it is asked for later.',
  who: 'account-keeper',
  reach: unitOfSubscription,
  params: subscriptionParamsSchema,
  body: { type: 'application/json', maxBytes, schema: dispatchOrderSchema, what: 'Which.' },
  answers: {
    202: { what: 'What is being sent.', type: 'application/json', schema: dispatchesSchema },
  },
  problems: ['malformed', 'bad-token', 'forbidden', 'not-found', 'changed', 'too-large', 'busy'],
  async handle({ hub, params, body, nowMs, note, unnoted }) {
    const subscription = await unnoted.read((reads) => reads.subscriptions.find(params.subscription))
    if (!subscription) return notThere
    const newest =
      body.send === 'newest' ? await newestFrozen({ ...hub, store: unnoted }, subscription) : undefined
    const answer = await hub.store.write(async (writes): Promise<Answer | Refusal> => {
      const now = await writes.subscriptions.find(params.subscription)
      if (!now) return notThere
      if (now.paused) return { problem: 'changed', detail: 'The subscription is paused.' }
      const asked = newest
        ? [(await writes.subscriptions.dispatch(newest)) ?? newDispatch(newest, nowMs)]
        : await held(writes, params.subscription, body)
      if (asked.length === 0) return { problem: 'not-found', detail: 'There is nothing to send.' }
      const dispatches = asked.map((each) => anew(each, nowMs))
      for (const each of dispatches) await writes.subscriptions.putDispatch(each)
      note({ name: now.name, week: dispatches.map(({ week, revision }) => `${week} r${revision}`).join(' ') })
      return json({ subscription: now.id, dispatches: dispatches.map(dispatchRow) }, 202)
    })
    if (!('problem' in answer)) void hub.sendReports()
    return answer
  },
})

/** Those there are: all that did not arrive, or the one that was named. */
async function held(
  reads: Pick<StoreReads, 'subscriptions'>,
  subscription: string,
  order: DispatchOrder,
): Promise<Dispatch[]> {
  const all = await reads.subscriptions.dispatches(subscription)
  return order.send === 'one'
    ? all.filter(({ week, revision }) => week === order.week && revision === order.revision)
    : all.filter(({ state }) => state === 'waiting' || state === 'failed')
}

/** The newest report that is frozen by now, whatever hour the subscription waits for. */
async function newestFrozen(
  { store, clock, settleReports: settle }: Pick<Hub, 'store' | 'clock' | 'settleReports'>,
  { id, unit }: Subscription,
): Promise<DispatchName> {
  const timeZone = await store.read(timeZoneOf)
  const ended = weekAfter(weekAt(clock(), timeZone), -1)
  const isFrozen = clock() >= (boundsOfWeek(ended, timeZone)?.freezeMs ?? Number.POSITIVE_INFINITY)
  const week = isFrozen ? ended : weekAfter(ended, -1)
  const report = await weeklyReports({ store, clock, settle }).read({ unit, week })
  if (!report.ok) throw new Error(`the frozen report of ${week} cannot be read: ${report.why}`)
  return { subscription: id, week, revision: report.value.revision }
}

const postSecret = endpoint<SubscriptionParams, unknown, unknown, 'account-keeper'>({
  method: 'post',
  path: '/v1/subscriptions/:subscription/secrets',
  summary: 'Another secret to sign with, shown this once. The one before signs nothing any more.',
  who: 'account-keeper',
  reach: unitOfSubscription,
  params: subscriptionParamsSchema,
  answers: { 200: { what: 'The secret.', type: 'application/json', schema: subscriptionMadeSchema } },
  problems: ['bad-token', 'forbidden', 'not-found', 'changed', 'busy'],
  handle({ hub, params, caller, nowMs, note }) {
    return hub.store.write(async (writes) => {
      const before = await writes.subscriptions.find(params.subscription)
      if (!before) return notThere
      if (before.target.kind !== 'webhook')
        return { problem: 'changed', detail: 'What goes to a folder is not signed.' }
      note({ name: before.name })
      const secret = newWebhookSecret(hub.randomBytes)
      const by = { rev: before.rev + 1, who: caller.who, changedMs: nowMs }
      await writes.subscriptions.put({ ...before, ...by, secret })
      return json({ subscription: before.id, secret })
    })
  },
})

export const dispatchEndpoints: readonly Endpoint[] = [getDispatches, postDispatch, postSecret]
