import { Temporal } from 'temporal-polyfill'
import { toInstant } from '../../protocol/instants.ts'
import type { CardRow } from '../contract/cards.ts'
import type { StationAlarm, StationPage } from '../contract/stations.ts'
import { historyDays } from '../contract/stations.ts'
import type { FleetFacts } from '../fleet/assemble-fleet.ts'
import { fleetStation, instantOrNull, lagOf } from '../fleet/assemble-fleet.ts'
import { alarmStateOf, raisedAlarms } from '../fleet/raised-alarms.ts'
import { readFacts } from '../fleet/read-fleet.ts'
import { longestOffline } from '../reports/longest-offline.ts'
import { dayAt } from '../reports/period-bounds.ts'
import { sumCounts } from '../reports/sum-counts.ts'
import type { Unit } from '../store/nouns/documents.ts'
import type { Alarm, Delivery } from '../store/nouns/epochs.ts'
import type { ContactDay } from '../store/nouns/figures.ts'
import type { Station, StationKey } from '../store/nouns/stations.ts'
import type { StoreReads } from '../store/store.ts'
import { daysOfContact, startOfDay } from './days-of-contact.ts'
import { saidOf } from './said-of.ts'

type Asked = {
  station: Station
  units: readonly Unit[]
  cards: CardRow[] | null
  nowMs: number
  timeZone: string
}

/** All that the hub knows of one station. */
export async function readStation(reads: StoreReads, asked: Asked): Promise<StationPage> {
  const { station, units, nowMs, timeZone } = asked
  const { id, name, unit, createdMs, closedMs, enrolledMs } = station
  const [facts] = await readFacts(reads, { stations: [station], units })
  const [delivery] = await reads.epochs.deliveries([id])
  const held = await reads.documents.find('station', id)
  const today = dayAt(nowMs, timeZone)
  const fromDay = Temporal.PlainDate.from(today)
    .subtract({ days: historyDays - 1 })
    .toString()
  const contacts = await reads.figures.contacts({ stations: [id], fromDay, toDay: today })
  const fromMs = Math.max(startOfDay(fromDay, timeZone), enrolledMs ?? nowMs)
  const toMs = closedMs !== undefined && closedMs < nowMs ? closedMs : nowMs
  const code = await reads.enrolment.unusedCode(id)
  return {
    ...{ station: id, name, unit, at: toInstant(nowMs), today, createdAt: toInstant(createdMs) },
    closedAt: instantOrNull(closedMs),
    codeUntil: instantOrNull(code && code.expiresMs > nowMs ? code.expiresMs : undefined),
    ...saidOf(held, name),
    row: facts ? fleetStation(facts, nowMs) : null,
    alarms: facts ? alarmsOf(facts, { alarms: await reads.epochs.alarms([id]), nowMs }) : [],
    notes: notesOf(facts),
    units: (await reads.stations.units(id)).toReversed().map(({ unit: its, fromDay: from }) => ({
      ...{ unit: its, fromDay: from },
    })),
    keys: await keysOf(reads, { keys: await reads.stations.keys(id), today, timeZone }),
    journals: journalsOf(delivery),
    days: enrolledMs === undefined ? [] : daysOfContact(contacts, { fromMs, toMs, timeZone }),
    longestOfflineMs: enrolledMs === undefined ? 0 : longestOffline(contacts, { fromMs, toMs }),
    cards: asked.cards,
  }
}

type Happened = { alarms: readonly Alarm[]; nowMs: number }

function alarmsOf(facts: FleetFacts, { alarms, nowMs }: Happened): StationAlarm[] {
  return raisedAlarms(facts, lagOf(facts, nowMs)).map((raised) => {
    const own = alarms.filter(({ kind }) => kind === raised.alarm)
    const silentSince = raised.alarm === 'silent' ? (facts.lastHeardMs ?? facts.enrolledMs) : undefined
    const first = own.length > 0 ? Math.min(...own.map(({ firstMs }) => firstMs)) : silentSince
    const last = own.length > 0 ? Math.max(...own.map(({ lastMs }) => lastMs)) : undefined
    return {
      ...raised,
      state: alarmStateOf(raised, facts.notes),
      ...{ firstAt: instantOrNull(first), lastAt: instantOrNull(last) },
    }
  })
}

function notesOf(facts: FleetFacts | undefined): StationPage['notes'] {
  return (facts?.notes ?? []).toReversed().map(({ alarm, state, words, who, atMs }) => ({
    ...{ alarm, state, words: words ?? null, by: who.name, at: toInstant(atMs) },
  }))
}

function journalsOf(delivery: Delivery | undefined): StationPage['journals'] {
  const lostOf = new Map((delivery?.lost ?? []).map((each) => [each.epoch, each]))
  return (delivery?.epochs ?? []).toReversed().map(({ epoch, acked, tip, ...times }) => {
    const lost = lostOf.get(epoch)
    return {
      ...{ epoch, acked, tip: Math.max(tip, acked), openedAt: toInstant(times.openedMs) },
      ...{ lastHeardAt: instantOrNull(times.lastHeardMs), closedAt: instantOrNull(times.closedMs) },
      lost: lost ? { entries: lost.entries, from: toInstant(lost.fromMs), to: toInstant(lost.toMs) } : null,
    }
  })
}

type Keys = { keys: readonly StationKey[]; today: string; timeZone: string }

async function keysOf(
  reads: Pick<StoreReads, 'figures'>,
  { keys, today, timeZone }: Keys,
): Promise<StationPage['keys']> {
  return Promise.all(
    keys.map(async ({ station, kid, addedMs, by, replacedIn, revokedMs }) => {
      const fromDay = revokedMs === undefined ? undefined : dayAt(revokedMs, timeZone)
      const since: ContactDay[] =
        fromDay === undefined
          ? []
          : await reads.figures.contacts({ stations: [station], fromDay, toDay: today })
      return {
        ...{ kid, addedAt: toInstant(addedMs), by, replaced: replacedIn !== undefined },
        revokedAt: instantOrNull(revokedMs),
        entriesSince: fromDay === undefined ? null : sumCounts(since.map(({ entries }) => entries)),
      }
    }),
  )
}
