import * as z from 'zod'
import { toInstant } from '../../protocol/instants.ts'
import type { RestockRow } from '../contract/restocks.ts'
import { restocksSchema } from '../contract/restocks.ts'
import { endpoint, json } from '../http/endpoint.ts'
import { unitInReach } from '../reports/unit-in-reach.ts'
import { scopeOf } from '../reports/unit-scope.ts'
import type { Restock } from '../store/nouns/restocks.ts'
import { restockRow } from './read-restocks.ts'

/** A county of 300 stations that asks once a week closes as many in some days: enough to look back, and one page. */
const closedShown = 100
/** More than an officer answers in a week; a machine that asks without end does not make the page endless. */
const openShown = 500

export const getRestocks = endpoint({
  method: 'get',
  path: '/v1/restocks',
  summary:
    'What the stations of a unit and below it asked for: the open requests, oldest first, and the last 100 closed.',
  who: 'reader',
  reach: 'unit',
  query: z.object({ unit: z.string().max(64).optional() }),
  answers: { 200: { what: 'The requests.', type: 'application/json', schema: restocksSchema } },
  problems: ['bad-token', 'forbidden', 'not-found', 'busy'],
  handle({ hub, query, caller, nowMs }) {
    return hub.store.read(async (reads) => {
      const reach = await unitInReach(reads, { reader: caller.unit, asked: query.unit })
      if ('problem' in reach) return reach
      const scope = scopeOf(reach.unit.id, reach.units)
      const stations = (await reads.stations.list()).filter((each) => scope.has(each.unit))
      const byId = new Map(stations.map((each) => [each.id, each]))
      const ids = [...byId.keys()]
      const cursors = new Map(
        (await reads.epochs.deliveries(ids)).map(({ station, cursor }) => [station, cursor]),
      )
      const rowsOf = async (restocks: readonly Restock[]) => {
        const rows: RestockRow[] = []
        for (const each of restocks) {
          const station = byId.get(each.station)
          if (!station) continue
          rows.push(await restockRow(reads, each, { station, cursor: cursors.get(each.station) ?? 0 }))
        }
        return rows
      }
      return json({
        unit: reach.unit.id,
        at: toInstant(nowMs),
        open: await rowsOf(await reads.restocks.open(ids, openShown)),
        closed: await rowsOf(await reads.restocks.closed(ids, closedShown)),
      })
    })
  },
})
