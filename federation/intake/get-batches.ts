import * as z from 'zod'
import { batchesMediaType } from '../../protocol/batch.ts'
import { joinFramed } from '../../protocol/framed.ts'
import { uuidSchema } from '../../protocol/ids.ts'
import { countTextSchema } from '../http/count-text.ts'
import { endpoint } from '../http/endpoint.ts'

/** A station that reads its journal back takes a page at a time. */
const pageBytes = 1024 * 1024

export const getBatches = endpoint({
  method: 'get',
  path: '/v1/batches',
  summary:
    'The station’s own batches, byte for byte as they came: a dead kiosk is replaced without losing its past.',
  who: 'station',
  query: z.object({ epoch: uuidSchema, after: countTextSchema }),
  answers: {
    200: {
      what: 'Batches, the first of them holding line `after` + 1, about 1 MiB in all.',
      type: batchesMediaType,
    },
    204: { what: 'There is none.' },
  },
  problems: ['malformed', 'bad-token', 'stale-token', 'revoked'],
  async handle({ hub, query, caller }) {
    const batches = await hub.store.read(async (r) => {
      const epoch = await r.epochs.find(caller.station, query.epoch)
      return epoch ? r.batches.after({ epochNo: epoch.no, after: query.after, maxBytes: pageBytes }) : []
    })
    if (batches.length === 0) return { status: 204 }
    return { status: 200, type: batchesMediaType, body: new Uint8Array(joinFramed(batches)) }
  },
})
