import * as z from 'zod'
import { digestSchema } from '../../protocol/ids.ts'
import { endpoint } from '../http/endpoint.ts'
import { unitsOfRequest } from './office-of-request.ts'

export const getSealed = endpoint<{ finger: string }, unknown, unknown, 'handler'>({
  method: 'get',
  path: '/v1/requests/:finger/sealed',
  summary:
    'The sealed file of a request, an age v1 file: the county’s page opens it with the office’s keys, and so does any age tool. Who fetched it is in the log.',
  who: 'handler',
  reach: (reads, { params }) => unitsOfRequest(reads, params.finger),
  params: z.object({ finger: digestSchema }),
  answers: { 200: { what: 'An age v1 file.', type: 'application/octet-stream' } },
  problems: ['malformed', 'bad-token', 'forbidden', 'not-found', 'busy'],
  handle({ hub, params: { finger }, caller, nowMs }) {
    return hub.store.write(async (writes) => {
      const request = await writes.requests.find(finger)
      const sealed = await writes.requests.sealed(finger)
      if (!request || !sealed)
        return { problem: 'not-found', detail: 'Nothing sealed is held of it any more.' }
      const { office } = request
      await writes.casework.log({ atMs: nowMs, who: caller.who, office, finger, act: 'opened' })
      return {
        status: 200,
        type: 'application/octet-stream',
        headers: { 'content-disposition': `attachment; filename="request-${finger.slice(0, 8)}.age"` },
        body: new Uint8Array(sealed),
      }
    })
  },
})
