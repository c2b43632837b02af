// One station as its county keeps it: what it delivered and when, what is wrong, its keys, codes and cards; and what people do about it.
import * as z from 'zod'
import { daySchema } from '../../protocol/days.ts'
import { stationDocument } from '../../protocol/documents/station.ts'
import {
  cardIdSchema,
  countSchema,
  digestSchema,
  instantSchema,
  slugSchema,
  stationIdSchema,
  unitIdSchema,
  uuidSchema,
} from '../../protocol/ids.ts'
import { plainTextSchema } from '../../protocol/plain-text.ts'
import { cardRowSchema } from './cards.ts'
import { alarmSchema, fleetStationSchema } from './fleet.ts'

/** Days of contact that a station's page shows. */
export const historyDays = 60

const noteSchema = z.object({
  alarm: alarmSchema,
  state: z.enum(['seen', 'closed']),
  words: z.string().nullable(),
  by: z.string(),
  at: instantSchema,
})
export type StationNote = z.infer<typeof noteSchema>

export const stationAlarmSchema = z.object({
  alarm: alarmSchema,
  /** What somebody writes about it names this, so that nothing is closed that has grown meanwhile. */
  measure: countSchema,
  state: z.enum(['open', 'seen', 'closed']),
  /** When it first and last happened, where that is known. */
  firstAt: instantSchema.nullable(),
  lastAt: instantSchema.nullable(),
})
export type StationAlarm = z.infer<typeof stationAlarmSchema>

export const stationKeySchema = z.object({
  kid: digestSchema,
  addedAt: instantSchema,
  by: z.enum(['enrolment', 'rekeyed']),
  /** Another stands in its place. */
  replaced: z.boolean(),
  revokedAt: instantSchema.nullable(),
  /** Entries that arrived on or after the day from which it is revoked; null for one that is not. */
  entriesSince: countSchema.nullable(),
})

export const stationPageSchema = z.object({
  station: stationIdSchema,
  name: z.string(),
  unit: unitIdSchema,
  at: instantSchema,
  today: daySchema,
  createdAt: instantSchema,
  closedAt: instantSchema.nullable(),
  /** A code is out that holds until then. */
  codeUntil: instantSchema.nullable(),
  /** As its kiosk shows it; `rev` is that of the document. */
  said: stationDocument.body.omit({ unit: true }),
  rev: countSchema,
  /** Null until a kiosk was enrolled. */
  row: fleetStationSchema.nullable(),
  /** All that go on, those that were closed too. */
  alarms: z.array(stationAlarmSchema),
  /** What people did about them, newest first. */
  notes: z.array(noteSchema),
  /** Where it hung since which day, newest first. */
  units: z.array(z.object({ unit: unitIdSchema, fromDay: daySchema })),
  /** Oldest first. */
  keys: z.array(stationKeySchema),
  /** The journals it wrote, newest first. `lost`: entries of one that is closed which can no longer come, written between two moments. */
  journals: z.array(
    z.object({
      epoch: uuidSchema,
      acked: countSchema,
      tip: countSchema,
      openedAt: instantSchema,
      lastHeardAt: instantSchema.nullable(),
      closedAt: instantSchema.nullable(),
      lost: z.object({ entries: countSchema, from: instantSchema, to: instantSchema }).nullable(),
    }),
  ),
  /** The last days, newest first, those without a word too. */
  days: z.array(
    z.object({
      day: daySchema,
      batches: countSchema,
      entries: countSchema,
      /** Between two words of that day, or since the last before it; null on a day without any. */
      longestGapMs: countSchema.nullable(),
    }),
  ),
  /** The longest silence of these days, up to now. */
  longestOfflineMs: countSchema,
  /** Null for a reader who keeps no stations: names of staff are not for everybody. */
  cards: z.array(cardRowSchema).nullable(),
})
export type StationPage = z.infer<typeof stationPageSchema>

const wordsSchema = z.object({ 'zh-CN': plainTextSchema(120) }).catchall(plainTextSchema(120))

/** What a county says of a station. Longer than the kiosk's first page would show is refused. */
export const stationSaidSchema = z.object({
  name: z.object({ 'zh-CN': plainTextSchema(40) }).catchall(plainTextSchema(80)),
  hostOrganisation: wordsSchema.optional(),
  address: wordsSchema.optional(),
  hours: plainTextSchema(80).optional(),
  phone: z
    .string()
    .regex(/^[0-9+() -]{3,24}$/)
    .optional(),
  services: z.array(slugSchema).max(60).optional(),
})
export type StationSaid = z.infer<typeof stationSaidSchema>

export const stationOrderSchema = stationSaidSchema.extend({ unit: unitIdSchema })
export type StationOrder = z.infer<typeof stationOrderSchema>

/** `rev` is the one seen last. */
export const stationChangeSchema = stationSaidSchema.extend({ rev: countSchema })
export type StationChange = z.infer<typeof stationChangeSchema>

export const stationMadeSchema = z.object({ station: stationIdSchema })

/** A code is shown once. `key`: the thumbprint of the hub's key, which the kiosk holds the hub to. */
export const codeMadeSchema = z.object({ code: z.string(), expiresAt: instantSchema, key: digestSchema })
export type CodeMade = z.infer<typeof codeMadeSchema>

/** From the beginning of a day of the federation's, today at the latest; null: from now. */
export const revocationSchema = z.object({
  from: daySchema.nullable(),
  keys: z.array(digestSchema).max(100).optional(),
})
export type Revocation = z.infer<typeof revocationSchema>

export const alarmOrderSchema = z.object({
  state: z.enum(['seen', 'closed']),
  measure: countSchema,
  words: plainTextSchema(200).optional(),
})
export type AlarmOrder = z.infer<typeof alarmOrderSchema>

export const cardParamsSchema = z.object({ card: cardIdSchema })
export const stationParamsSchema = z.object({ station: stationIdSchema })
