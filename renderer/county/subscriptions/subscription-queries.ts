import { useQuery } from '@tanstack/react-query'
import type {
  DispatchRow,
  SubscriptionRow,
  Subscriptions,
} from '../../../federation/contract/subscriptions.ts'
import { dispatchesSchema, subscriptionsSchema } from '../../../federation/contract/subscriptions.ts'
import { askForJson } from '../hub/ask-hub.ts'
import { renewMs } from '../hub/queries.ts'

/** Somebody who pressed “send” waits for what comes of it. */
const soonMs = 1500

export function useSubscriptions(unit: string) {
  return useQuery({
    queryKey: ['subscriptions', unit],
    queryFn: ({ signal }) =>
      askForJson(`/v1/subscriptions?${new URLSearchParams({ unit })}`, subscriptionsSchema, signal),
    refetchInterval: ({ state: { data } }) => (data && anyOnItsWay(data) ? soonMs : renewMs),
  })
}

function anyOnItsWay({ subscriptions, at }: Subscriptions): boolean {
  return subscriptions.some((each) => isOnItsWay(each, Date.parse(at)))
}

/** Due, and nothing came of it yet: a first try, or another one. */
export function isOnItsWay({ unsent, paused }: SubscriptionRow, nowMs: number): boolean {
  if (!unsent || paused || unsent.state !== 'waiting') return false
  return unsent.tries === 0 || unsent.fault === null || Date.parse(unsent.nextTryAt ?? '') <= nowMs
}

export function useDispatches(subscription: string) {
  return useQuery({
    queryKey: ['dispatches', subscription],
    queryFn: async ({ signal }): Promise<DispatchRow[]> => {
      const path = `/v1/subscriptions/${subscription}/dispatches`
      return (await askForJson(path, dispatchesSchema, signal)).dispatches
    },
    refetchInterval: ({ state: { data } }) =>
      data?.some(({ state, tries, fault }) => state === 'waiting' && (tries === 0 || fault === null))
        ? soonMs
        : renewMs,
  })
}
