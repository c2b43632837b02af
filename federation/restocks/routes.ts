import type { Endpoint } from '../http/endpoint.ts'
import { getRestocks } from './get-restocks.ts'
import { putRestock } from './put-restock.ts'

export const restockEndpoints: readonly Endpoint[] = [getRestocks, putRestock]
