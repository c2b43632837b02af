import type { Endpoint } from '../http/endpoint.ts'
import { getRequest } from './get-request.ts'
import { getRequests } from './get-requests.ts'
import { getSealed } from './get-sealed.ts'
import { postStep } from './post-step.ts'
import { putAssignee } from './put-assignee.ts'

export const requestEndpoints: readonly Endpoint[] = [
  getRequests,
  getRequest,
  getSealed,
  putAssignee,
  postStep,
]
