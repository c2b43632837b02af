import * as z from 'zod'
import { instantSchema } from '../ids.ts'
import { defineDocument } from './define-document.ts'

/** How far a request has got. `more-papers`: the office asks for something; `closed` without an answer only after a withdrawal. */
export const answerStates = [
  'received',
  'handed-over',
  'agency-received',
  'more-papers',
  'decided',
  'answered',
  'closed',
] as const

/**
 * What a worker's ticket opens; its id the request's finger. `sealed`: base64 of an age v1 file with the ticket's code as passphrase
 * (scrypt, work factor 14), made where the officer sits: no station and no hub can read it. Absent where only the state is told.
 */
export const answerDocument = defineDocument({
  type: 'answer',
  body: z.object({
    state: z.enum(answerStates),
    at: instantSchema,
    sealed: z.base64().max(65_536).optional(),
  }),
})
