import * as z from 'zod'
import type { StationChange, StationOrder } from '../contract/stations.ts'
import {
  stationChangeSchema,
  stationMadeSchema,
  stationOrderSchema,
  stationPageSchema,
  stationParamsSchema,
  stationSaidSchema,
} from '../contract/stations.ts'
import type { Endpoint } from '../http/endpoint.ts'
import { endpoint, json } from '../http/endpoint.ts'
import { timeZoneOf } from '../reports/time-zone-of.ts'
import { unitInReach } from '../reports/unit-in-reach.ts'
import { readCards } from '../staff/read-cards.ts'
import type { StoreReads } from '../store/store.ts'
import { addStation, publishStation } from './add-station.ts'
import { readStation } from './read-station.ts'
import { stationInReach } from './station-in-reach.ts'

/** Words in every language of the house, of a hundred characters each. */
const maxBytes = 16 * 1024

type Params = { station: string }

const getStation = endpoint<Params, unknown, unknown, 'reader'>({
  method: 'get',
  path: '/v1/stations/:station',
  summary:
    'One station: what it delivered by day, its gaps, journals, keys and alarms, and what its kiosk shows of it.',
  who: 'reader',
  reach: 'station',
  params: stationParamsSchema,
  answers: { 200: { what: 'The station.', type: 'application/json', schema: stationPageSchema } },
  problems: ['malformed', 'bad-token', 'forbidden', 'not-found', 'busy'],
  handle({ hub, params, caller, nowMs }) {
    return hub.store.read(async (reads) => {
      const reach = await stationInReach(reads, { id: params.station, reader: caller.unit })
      if ('problem' in reach) return reach
      const cards = caller.may.includes('keep-stations')
        ? (await readCards(reads, caller)).filter(({ stations }) =>
            stations.some(({ station }) => station === params.station),
          )
        : null
      const timeZone = await timeZoneOf(reads)
      return json(await readStation(reads, { ...reach, cards, nowMs, timeZone }))
    })
  },
})

const postStation = endpoint<unknown, unknown, StationOrder, 'station-keeper'>({
  method: 'post',
  path: '/v1/stations',
  summary:
    'Makes a station; the hub gives it the next number of its unit. Sent again after a lost answer it is the same station; another of its name is refused.',
  who: 'station-keeper',
  reach: 'body',
  body: { type: 'application/json', maxBytes, schema: stationOrderSchema, what: 'The station.' },
  answers: { 201: { what: 'Its id.', type: 'application/json', schema: stationMadeSchema } },
  problems: ['malformed', 'bad-token', 'forbidden', 'not-found', 'changed', 'too-large', 'busy'],
  handle({ hub, body: { unit, ...said }, caller, nowMs, note }) {
    return hub.store.write(async (writes) => {
      const reach = await unitInReach(writes, { reader: caller.unit, asked: unit })
      if ('problem' in reach) return reach
      const same = await namesake(writes, { unit, name: said.name['zh-CN'], but: undefined })
      if (same) {
        const held = await writes.documents.find('station', same)
        const isNew = (await writes.stations.find(same))?.enrolledMs === undefined
        if (isNew && sameWords(held?.body, { ...said, unit })) return json({ station: same }, 201)
        return { problem: 'changed', detail: `There is a station of this name: ${same}.` }
      }
      const station = await addStation(writes, { unit, said }, { nowMs, days: hub.days })
      if (station === undefined) throw new Error('a unit went away while a station was added to it')
      note({ station })
      return json({ station }, 201)
    })
  },
})

const putStation = endpoint<Params, unknown, StationChange, 'station-keeper'>({
  method: 'put',
  path: '/v1/stations/:station',
  summary:
    'Changes what is said of a station: its kiosk shows it after its next contact. `rev` is that seen last.',
  who: 'station-keeper',
  reach: 'station',
  params: stationParamsSchema,
  body: { type: 'application/json', maxBytes, schema: stationChangeSchema, what: 'The station.' },
  answers: {
    200: {
      what: '`rev`: the revision it has now.',
      type: 'application/json',
      schema: z.object({ rev: z.int() }),
    },
  },
  problems: ['malformed', 'bad-token', 'forbidden', 'not-found', 'changed', 'too-large', 'busy'],
  handle({ hub, params, body: { rev, ...said }, caller }) {
    return hub.store.write(async (writes) => {
      const reach = await stationInReach(writes, { id: params.station, reader: caller.unit })
      if ('problem' in reach) return reach
      const { id, unit } = reach.station
      const held = await writes.documents.find('station', id)
      if ((held?.rev ?? 0) !== rev) return { problem: 'changed' }
      const name = said.name['zh-CN']
      const same = await namesake(writes, { unit, name, but: id })
      if (same) return { problem: 'changed', detail: `There is a station of this name: ${same}.` }
      await writes.stations.rename(id, name)
      await publishStation(writes, { station: id, unit, said })
      return json({ rev: rev + 1 })
    })
  },
})

/** A station of the unit that is not closed and has this name: two would not be told apart in any list. */
async function namesake(
  reads: Pick<StoreReads, 'stations'>,
  { unit, name, but }: { unit: string; name: string; but: string | undefined },
): Promise<string | undefined> {
  return (await reads.stations.list()).find(
    (each) => each.unit === unit && each.name === name && each.closedMs === undefined && each.id !== but,
  )?.id
}

function sameWords(body: string | null | undefined, asked: StationOrder): boolean {
  if (!body) return false
  const held = stationSaidSchema.safeParse(JSON.parse(body))
  return held.success && JSON.stringify(held.data) === JSON.stringify(stationSaidSchema.parse(asked))
}

export const stationEndpoints: readonly Endpoint[] = [getStation, postStation, putStation]
