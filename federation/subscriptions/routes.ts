import type { Endpoint } from '../http/endpoint.ts'
import { dispatchEndpoints } from './dispatch-endpoints.ts'
import { deleteSubscription, subscriptionEndpoints } from './subscription-endpoints.ts'

/** Where weekly reports are sent by themselves, and what came of it. */
export const subscriptionsEndpoints: readonly Endpoint[] = [
  ...subscriptionEndpoints,
  ...dispatchEndpoints,
  deleteSubscription,
]
