// The stations of a unit and below it, with how far behind each is; and the units a reader may look at.
import * as z from 'zod'
import { countSchema, instantSchema, stationIdSchema, textsSchema, unitIdSchema } from '../../protocol/ids.ts'

/** By when the hub last heard of it: within the hour, the day, three days, longer; or never; or closed. */
export const lagSchema = z.enum(['fresh', 'recent', 'amber', 'red', 'never', 'closed'])
export type Lag = z.infer<typeof lagSchema>

/** Longest silence of each state, in hours (county practice: a station is opened daily, so a day without word is a question). */
export const lagHours = { fresh: 1, recent: 24, amber: 72 } as const

/**
 * What the county must look at. `two-machines`: a journal that was closed goes on growing, so two machines write under one
 * key; `fork`: two histories under one name; `revoked`: the key was withdrawn; `lost`: entries that can no longer come;
 * `clock`: the machine's clock is off by more than five minutes; `unread`: entries the hub cannot read yet.
 */
export const alarmSchema = z.enum(['two-machines', 'fork', 'revoked', 'lost', 'clock', 'unread'])
export type Alarm = z.infer<typeof alarmSchema>

export const fleetStationSchema = z.object({
  station: stationIdSchema,
  name: z.string(),
  unit: unitIdSchema,
  enrolledAt: instantSchema,
  closedAt: instantSchema.nullable(),
  state: lagSchema,
  lastHeardAt: instantSchema.nullable(),
  coveredThrough: instantSchema.nullable(),
  /** Of the running journal: held here, written there, and the difference. */
  acked: countSchema,
  tip: countSchema,
  waiting: countSchema,
  unread: countSchema,
  lost: countSchema,
  app: z.string().nullable(),
  /** The station's clock minus the hub's at the last observation, milliseconds. */
  clockErrorMs: z.int().nullable(),
  alarms: z.array(alarmSchema),
})
export type FleetStation = z.infer<typeof fleetStationSchema>

/** Those silent longest come first. */
export const fleetSchema = z.object({
  unit: unitIdSchema,
  at: instantSchema,
  timeZone: z.string(),
  stations: z.array(fleetStationSchema),
})
export type Fleet = z.infer<typeof fleetSchema>

export const unitsSchema = z.object({
  /** The unit the reader's right begins at. */
  root: unitIdSchema,
  /** What they may do there besides reading. */
  may: z.array(z.string()),
  /** The hub's clock, and the zone its days are counted in. */
  at: instantSchema,
  timeZone: z.string(),
  units: z.array(z.object({ unit: unitIdSchema, name: textsSchema, parent: unitIdSchema.nullable() })),
})
export type Units = z.infer<typeof unitsSchema>
