import * as z from 'zod'
import { digestSchema } from '../../protocol/ids.ts'
import type { AssignOrder } from '../contract/requests.ts'
import { assignOrderSchema, caseSchema } from '../contract/requests.ts'
import { endpoint, json } from '../http/endpoint.ts'
import { addStep } from './add-step.ts'
import { readCase } from './get-request.ts'
import { unitsOfRequest } from './office-of-request.ts'

export const putAssignee = endpoint<{ finger: string }, unknown, AssignOrder, 'handler'>({
  method: 'put',
  path: '/v1/requests/:finger/assignee',
  summary:
    'Says who has a request; the worker’s ticket then says that the county has it. `seen`: how many of its steps were seen.',
  who: 'handler',
  reach: (reads, { params }) => unitsOfRequest(reads, params.finger),
  params: z.object({ finger: digestSchema }),
  body: { type: 'application/json', maxBytes: 4096, schema: assignOrderSchema, what: 'Who has it.' },
  answers: { 200: { what: 'The request as it is now.', type: 'application/json', schema: caseSchema } },
  problems: ['malformed', 'bad-token', 'forbidden', 'not-found', 'changed', 'too-large', 'busy'],
  handle({ hub, params: { finger }, body: { seen, assignee }, caller, nowMs }) {
    return hub.store.write(async (writes) => {
      const request = await writes.requests.find(finger)
      // Another person takes over: the worker's ticket goes on saying how far the request has come.
      const state = request && ['filed', 'assigned'].includes(request.state) ? 'assigned' : request?.state
      if (!state || state === 'filed' || state === 'withdrawn')
        return request ? { problem: 'changed' } : { problem: 'not-found' }
      const refusal = await addStep(
        writes,
        { finger, seen, state, assignee, act: 'assigned' },
        { who: caller.who, nowMs },
      )
      return refusal ?? json(await readCase(writes, finger, nowMs))
    })
  },
})
