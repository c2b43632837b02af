import type { Endpoint } from '../http/endpoint.ts'
import { accountEndpoints } from './account-endpoints.ts'
import { ownEndpoints } from './own-endpoints.ts'
import { setUpEndpoints } from './set-up-endpoints.ts'
import { tokenEndpoints } from './token-endpoints.ts'

/** Accounts: setting one up, one's own, those of others, and tokens for machines. */
export const accountsEndpoints: readonly Endpoint[] = [
  ...setUpEndpoints,
  ...ownEndpoints,
  ...accountEndpoints,
  ...tokenEndpoints,
]
