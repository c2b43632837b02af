import type { Endpoint } from '../http/endpoint.ts'
import { deleteRecall } from './delete-recall.ts'
import { getRecalls } from './get-recalls.ts'
import { putRecall } from './put-recall.ts'

export const recallEndpoints: readonly Endpoint[] = [getRecalls, putRecall, deleteRecall]
