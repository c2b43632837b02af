import * as z from 'zod'
import { toInstant } from '../../protocol/instants.ts'
import type { SubscriptionChange, SubscriptionOrder, SubscriptionRow } from '../contract/subscriptions.ts'
import {
  reportFormatNames,
  subscriptionChangeSchema,
  subscriptionMadeSchema,
  subscriptionOrderSchema,
  subscriptionsSchema,
} from '../contract/subscriptions.ts'
import { countTextSchema } from '../http/count-text.ts'
import type { Endpoint, Refusal } from '../http/endpoint.ts'
import { endpoint, json } from '../http/endpoint.ts'
import { timeZoneOf } from '../reports/time-zone-of.ts'
import { unitInReach } from '../reports/unit-in-reach.ts'
import { scopeOf } from '../reports/unit-scope.ts'
import type { Subscription } from '../store/nouns/subscriptions.ts'
import type { StoreReads } from '../store/store.ts'
import { hostToText } from './allowed-targets.ts'
import { anew } from './dispatch-states.ts'
import { nextDueWeek } from './due-weeks.ts'
import { refuseTarget } from './refuse-target.ts'
import { newWebhookSecret } from './sign-webhook.ts'
import { subscriptionRow } from './subscription-row.ts'

const maxBytes = 4096
/** More than any office can want; a hand that slips in a loop fills no disk. */
const mostOfUnit = 20

export const subscriptionParamsSchema = z.object({ subscription: z.string().max(64) })
export type SubscriptionParams = z.infer<typeof subscriptionParamsSchema>

/** The unit whose report it is. */
export async function unitOfSubscription(
  reads: StoreReads,
  { params }: { params: SubscriptionParams },
): Promise<readonly string[]> {
  const subscription = await reads.subscriptions.find(params.subscription)
  return subscription ? [subscription.unit] : []
}

export const notThere: Refusal = { problem: 'not-found', detail: 'There is no such subscription.' }
const changed: Refusal = { problem: 'changed', detail: 'Somebody changed the subscription meanwhile.' }

const getSubscriptions = endpoint<unknown, { unit?: string | undefined }, unknown, 'account-keeper'>({
  method: 'get',
  path: '/v1/subscriptions',
  summary: 'Where the weekly reports of a unit and below it are sent by themselves, and how that goes.',
  who: 'account-keeper',
  reach: 'unit',
  query: z.object({ unit: z.string().max(64).optional() }),
  answers: { 200: { what: 'The subscriptions.', type: 'application/json', schema: subscriptionsSchema } },
  problems: ['bad-token', 'forbidden', 'not-found', 'busy'],
  handle({ hub, query, caller, nowMs }) {
    return hub.store.read(async (reads) => {
      const reach = await unitInReach(reads, { reader: caller.unit, asked: query.unit })
      if ('problem' in reach) return reach
      const scope = scopeOf(reach.unit.id, reach.units)
      const timeZone = await timeZoneOf(reads)
      const subscriptions: SubscriptionRow[] = []
      for (const each of await reads.subscriptions.list())
        if (scope.has(each.unit)) subscriptions.push(await subscriptionRow(reads, each, { nowMs, timeZone }))
      const { reportsDir, hosts } = hub.allowed
      return json({
        ...{ unit: reach.unit.id, at: toInstant(nowMs), subscriptions, formats: reportFormatNames },
        ...{ folders: reportsDir !== undefined, hosts: hosts.map(hostToText) },
      })
    })
  },
})

const postSubscription = endpoint<unknown, unknown, SubscriptionOrder, 'account-keeper'>({
  method: 'post',
  path: '/v1/subscriptions',
  summary:
    'Sends a unit’s weekly report by itself, from the next Monday on. What signs it for a webhook is shown this once.',
  who: 'account-keeper',
  reach: 'body',
  body: { type: 'application/json', maxBytes, schema: subscriptionOrderSchema, what: 'The subscription.' },
  answers: { 200: { what: 'It is made.', type: 'application/json', schema: subscriptionMadeSchema } },
  problems: ['malformed', 'bad-token', 'forbidden', 'not-found', 'too-large', 'busy'],
  handle({ hub, body, caller, nowMs, note }) {
    return hub.store.write(async (writes) => {
      const refusal = refuseTarget(body.target, hub.allowed)
      if (refusal) return refusal
      const ofUnit = (await writes.subscriptions.list()).filter(({ unit }) => unit === body.unit)
      if (ofUnit.length >= mostOfUnit)
        return { problem: 'forbidden', detail: `A unit has ${mostOfUnit} subscriptions at most.` }
      const timeZone = await timeZoneOf(writes)
      const id = `sub-${Buffer.from(hub.randomBytes(5)).toString('hex')}`
      const secret = body.target.kind === 'webhook' ? newWebhookSecret(hub.randomBytes) : undefined
      const firstWeek = nextDueWeek({ hour: body.hour, timeZone, nowMs })
      const made = { paused: false, secret, firstWeek, rev: 1, who: caller.who, changedMs: nowMs }
      note({ subscription: id, ...named(body) })
      await writes.subscriptions.put({ id, ...body, ...made })
      return json({ subscription: id, secret: secret ?? null })
    })
  },
})

const putSubscription = endpoint<SubscriptionParams, unknown, SubscriptionChange, 'account-keeper'>({
  method: 'put',
  path: '/v1/subscriptions/:subscription',
  summary:
    'Changes a subscription, pauses it or lets it go on. What was due in a pause is sent after it; what did not arrive is tried at a new target at once.',
  who: 'account-keeper',
  reach: unitOfSubscription,
  params: subscriptionParamsSchema,
  body: { type: 'application/json', maxBytes, schema: subscriptionChangeSchema, what: 'All of it, anew.' },
  answers: {
    200: { what: 'It is changed.', type: 'application/json', schema: subscriptionMadeSchema },
  },
  problems: ['malformed', 'bad-token', 'forbidden', 'not-found', 'changed', 'too-large', 'busy'],
  async handle({ hub, params, body: { rev, ...change }, caller, nowMs, note }) {
    const answer = await hub.store.write(async (writes) => {
      const before = await writes.subscriptions.find(params.subscription)
      if (!before) return notThere
      if (before.rev !== rev) return changed
      const isElsewhere = JSON.stringify(before.target) !== JSON.stringify(change.target)
      // One whose host is allowed no more may still be paused, or named otherwise.
      const refusal = isElsewhere ? refuseTarget(change.target, hub.allowed) : undefined
      if (refusal) return refusal
      note({
        ...named(change),
        ...(change.paused === before.paused ? {} : { paused: String(change.paused) }),
      })
      const isWebhook = change.target.kind === 'webhook'
      const fresh = isWebhook && before.secret === undefined ? newWebhookSecret(hub.randomBytes) : undefined
      const secret = isWebhook ? (before.secret ?? fresh) : undefined
      const by = { rev: rev + 1, who: caller.who, changedMs: nowMs }
      await writes.subscriptions.put({ ...before, ...change, ...by, secret })
      if (isElsewhere)
        for (const each of await writes.subscriptions.dispatches(before.id))
          if (each.state === 'waiting' || each.state === 'failed')
            await writes.subscriptions.putDispatch(anew({ ...each, sent: [] }, nowMs))
      return json({ subscription: before.id, secret: fresh ?? null })
    })
    if (!('problem' in answer)) void hub.sendReports()
    return answer
  },
})

export const deleteSubscription = endpoint<SubscriptionParams, { rev: number }, unknown, 'account-keeper'>({
  method: 'delete',
  path: '/v1/subscriptions/:subscription',
  summary: 'Ends a subscription, with what is known of what it sent. What it sent stays where it is.',
  who: 'account-keeper',
  reach: unitOfSubscription,
  params: subscriptionParamsSchema,
  query: z.object({ rev: countTextSchema }),
  answers: { 204: { what: 'It sends nothing any more.' } },
  problems: ['malformed', 'bad-token', 'forbidden', 'not-found', 'changed', 'busy'],
  handle({ hub, params, query, note }) {
    return hub.store.write(async (writes) => {
      const subscription = await writes.subscriptions.find(params.subscription)
      if (!subscription) return notThere
      if (subscription.rev !== query.rev) return changed
      note({ name: subscription.name })
      await writes.subscriptions.remove(subscription.id)
      return { status: 204 }
    })
  },
})

/** For the log: where to, without what a receiver may have hidden in its address. */
function named({ name, target }: Pick<Subscription, 'name' | 'target'>): Record<string, string> {
  return { name, target: target.kind === 'webhook' ? new URL(target.url).host : target.folder }
}

export const subscriptionEndpoints: readonly Endpoint[] = [
  getSubscriptions,
  postSubscription,
  putSubscription,
]
