import * as z from 'zod'
import { unitIdSchema } from '../../protocol/ids.ts'
import { toInstant } from '../../protocol/instants.ts'
import type { Alarm } from '../contract/fleet.ts'
import { alarmSchema } from '../contract/fleet.ts'
import type { AlarmOrder, Revocation } from '../contract/stations.ts'
import {
  alarmOrderSchema,
  codeMadeSchema,
  revocationSchema,
  stationParamsSchema,
} from '../contract/stations.ts'
import { addCode } from '../enrolment/make-code.ts'
import { lagOf } from '../fleet/assemble-fleet.ts'
import { raisedAlarms } from '../fleet/raised-alarms.ts'
import { readFacts } from '../fleet/read-fleet.ts'
import type { Endpoint } from '../http/endpoint.ts'
import { endpoint, json } from '../http/endpoint.ts'
import { dayAt } from '../reports/period-bounds.ts'
import { timeZoneOf } from '../reports/time-zone-of.ts'
import { unitInReach } from '../reports/unit-in-reach.ts'
import { publishStation } from './add-station.ts'
import { startOfDay } from './days-of-contact.ts'
import { saidOf } from './said-of.ts'
import { stationInReach } from './station-in-reach.ts'

const maxBytes = 16 * 1024
const problems = ['malformed', 'bad-token', 'forbidden', 'not-found', 'changed', 'too-large', 'busy'] as const

type Params = { station: string }

const postCode = endpoint<Params, unknown, unknown, 'station-keeper'>({
  method: 'post',
  path: '/v1/stations/:station/codes',
  summary:
    'A code that enrols a kiosk as this station: once, within 72 hours. Shown once; codes before it that nobody used are worth nothing any more.',
  who: 'station-keeper',
  reach: 'station',
  params: stationParamsSchema,
  answers: { 201: { what: 'The code.', type: 'application/json', schema: codeMadeSchema } },
  problems,
  handle({ hub, params, caller, nowMs }) {
    const { randomBytes, identity } = hub
    return hub.store.write(async (writes) => {
      const reach = await stationInReach(writes, { id: params.station, reader: caller.unit })
      if ('problem' in reach) return reach
      if (reach.station.closedMs !== undefined)
        return { problem: 'changed', detail: 'The station is closed: open it again first.' }
      const { code, expiresMs } = await addCode(writes, { station: params.station, nowMs, randomBytes })
      return json({ code, expiresAt: toInstant(expiresMs), key: identity.signer.kid }, 201)
    })
  },
})

const putClosing = endpoint<Params, unknown, { closed: boolean }, 'station-keeper'>({
  method: 'put',
  path: '/v1/stations/:station/closing',
  summary:
    'The station is gone for good: reports expect it no more after today, and its unused codes are worth nothing. `closed` false takes that back.',
  who: 'station-keeper',
  reach: 'station',
  params: stationParamsSchema,
  body: { type: 'application/json', maxBytes, schema: z.object({ closed: z.boolean() }), what: 'Whether.' },
  answers: { 204: { what: 'So it is.' } },
  problems,
  handle({ hub, params, body: { closed }, caller, nowMs, note }) {
    note({ closed: String(closed) })
    return hub.store.write(async (writes) => {
      const reach = await stationInReach(writes, { id: params.station, reader: caller.unit })
      if ('problem' in reach) return reach
      const { id, closedMs } = reach.station
      if (closed) {
        await writes.stations.close(id, closedMs ?? nowMs)
        await writes.enrolment.dropUnusedCodes(id)
      } else await writes.stations.close(id, undefined)
      return { status: 204 }
    })
  },
})

const putUnit = endpoint<Params, unknown, { unit: string }, 'station-keeper'>({
  method: 'put',
  path: '/v1/stations/:station/unit',
  summary:
    'Hangs the station on another unit, from today on: what it recorded before stays with the old one. Its id stays. Its feed begins anew.',
  who: 'station-keeper',
  reach: async (reads, { params, body }) => {
    const held = await reads.stations.find(params.station)
    return held ? [held.unit, body.unit] : [body.unit]
  },
  params: stationParamsSchema,
  body: { type: 'application/json', maxBytes, schema: z.object({ unit: unitIdSchema }), what: 'The unit.' },
  answers: { 204: { what: 'It hangs there.' } },
  problems,
  handle({ hub, params, body, caller, nowMs, note }) {
    return hub.store.write(async (writes) => {
      const reach = await stationInReach(writes, { id: params.station, reader: caller.unit })
      if ('problem' in reach) return reach
      const { id: station, unit: before, name } = reach.station
      const to = await unitInReach(writes, { reader: caller.unit, asked: body.unit })
      if ('problem' in to) return to
      note({ from: before, to: body.unit })
      if (before === body.unit) return { status: 204 }
      const { said } = saidOf(await writes.documents.find('station', station), name)
      const movedAt = await publishStation(writes, { station, unit: body.unit, said })
      await writes.stations.move(station, { unit: body.unit, fromDay: hub.days.placeOf(nowMs).day, movedAt })
      return { status: 204 }
    })
  },
})

const postRevocation = endpoint<Params, unknown, Revocation, 'station-keeper'>({
  method: 'post',
  path: '/v1/stations/:station/revocations',
  summary:
    'Withdraws a station’s keys, or those named, from the beginning of a day or from now: nothing signed with them is taken any more. What arrived before stays, and the station’s page says how much of it came since that day.',
  who: 'station-keeper',
  reach: 'station',
  params: stationParamsSchema,
  body: { type: 'application/json', maxBytes, schema: revocationSchema, what: 'Since when, and which keys.' },
  answers: { 204: { what: 'They are withdrawn.' } },
  problems,
  handle({ hub, params, body: { from, keys }, caller, nowMs, note }) {
    note({ from: from ?? toInstant(nowMs), ...(keys ? { keys: keys.join(' ') } : {}) })
    return hub.store.write(async (writes) => {
      const reach = await stationInReach(writes, { id: params.station, reader: caller.unit })
      if ('problem' in reach) return reach
      const timeZone = await timeZoneOf(writes)
      if (from !== null && from > dayAt(nowMs, timeZone))
        return { problem: 'malformed', detail: 'from: a day that has not come yet.' }
      const { id } = reach.station
      const all = (await writes.stations.keys(id)).map(({ kid }) => kid)
      if (keys?.some((kid) => !all.includes(kid)))
        return { problem: 'changed', detail: 'It has no such key.' }
      const fromMs = Math.floor(from === null ? nowMs : startOfDay(from, timeZone))
      for (const kid of keys ?? all) await writes.stations.revokeKey(id, kid, fromMs)
      // Cards are sealed to the machine no more: a new PIN must not go to whoever has it.
      if (!(await writes.stations.keys(id)).some(({ revokedMs }) => revokedMs === undefined))
        await writes.stations.setSealTo(id, undefined)
      return { status: 204 }
    })
  },
})

const putAlarm = endpoint<Params & { alarm: Alarm }, unknown, AlarmOrder, 'station-keeper'>({
  method: 'put',
  path: '/v1/stations/:station/alarms/:alarm',
  summary:
    'Says that somebody has seen an alarm, or closes it: who and when is kept. `measure` is the one seen; an alarm that has grown since is looked at first.',
  who: 'station-keeper',
  reach: 'station',
  params: stationParamsSchema.extend({ alarm: alarmSchema }),
  body: { type: 'application/json', maxBytes, schema: alarmOrderSchema, what: 'What was done.' },
  answers: { 204: { what: 'It is noted.' } },
  problems,
  handle({ hub, params: { station: id, alarm }, body, caller, nowMs, note }) {
    note({ state: body.state })
    return hub.store.write(async (writes) => {
      const reach = await stationInReach(writes, { id, reader: caller.unit })
      if ('problem' in reach) return reach
      const [facts] = await readFacts(writes, { stations: [reach.station], units: reach.units })
      const raised = facts && raisedAlarms(facts, lagOf(facts, nowMs)).find((each) => each.alarm === alarm)
      if (!raised || raised.measure !== body.measure) return { problem: 'changed' }
      const { state, measure, words } = body
      const atMs = Math.floor(nowMs)
      await writes.alarmNotes.add({ station: id, alarm, state, measure, words, who: caller.who, atMs })
      return { status: 204 }
    })
  },
})

export const keepingEndpoints: readonly Endpoint[] = [postCode, putClosing, putUnit, postRevocation, putAlarm]
