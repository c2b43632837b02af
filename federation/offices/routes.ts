import type { Endpoint } from '../http/endpoint.ts'
import { getMonthRequests } from './get-month-requests.ts'
import { getOffices } from './get-offices.ts'
import { postDestruction } from './post-destruction.ts'
import { putOffice } from './put-office.ts'
import { putRecipients } from './put-recipients.ts'

export const officeEndpoints: readonly Endpoint[] = [
  getOffices,
  putOffice,
  putRecipients,
  postDestruction,
  getMonthRequests,
]
