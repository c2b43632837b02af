// The stations of a unit and below it, with how far behind each is; and the units a reader may look at.
import * as z from 'zod'
import { countSchema, instantSchema, stationIdSchema, textsSchema, unitIdSchema } from '../../protocol/ids.ts'

/** By when the hub last heard of it: within the hour, before the amber limit, before the red one, longer; or never; or closed. */
export const lagSchema = z.enum(['fresh', 'recent', 'amber', 'red', 'never', 'closed'])
export type Lag = z.infer<typeof lagSchema>

/** Longest silence of each state, in hours (county practice: a station is opened daily, so a day without word is a question). */
export const lagHours = { fresh: 1, recent: 24, amber: 72 } as const
/** Where nobody accepted others. */
export const usualLimits = { amberHours: lagHours.recent, redHours: lagHours.amber } as const

/**
 * What the county must look at. `silent`: nothing was heard for longer than the limits say; `two-machines`: a journal that was closed
 * goes on growing, so two machines write under one key; `fork`: two histories under one name; `revoked`: the key was withdrawn; `lost`:
 * entries that can no longer come; `clock`: the machine's clock is off by more than five minutes; `unread`: entries the hub cannot read
 * yet.
 */
export const alarmSchema = z.enum(['two-machines', 'fork', 'revoked', 'lost', 'clock', 'unread', 'silent'])
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
  /** Faults of equipment opened and not closed. */
  faults: countSchema,
  /** Those that nobody closed. */
  alarms: z.array(alarmSchema),
  /** Of these, those that somebody has seen. */
  seen: z.array(alarmSchema),
})
export type FleetStation = z.infer<typeof fleetStationSchema>

/**
 * After how long a silence stations are amber, and red. `unit`: whose word it is, the asked unit's or the nearest above it; null: nobody
 * accepted any yet. `rev`: of the asked unit's own, 0 when it has none.
 */
export const limitsSchema = z.object({
  amberHours: z.int().min(2).max(720),
  redHours: z.int().min(3).max(2160),
  unit: unitIdSchema.nullable(),
  rev: countSchema,
  by: z.string().nullable(),
  at: instantSchema.nullable(),
})
export type Limits = z.infer<typeof limitsSchema>

/** Accepts limits for a unit and what is below it. `rev`: its own seen last, 0 when it had none. */
export const limitsOrderSchema = limitsSchema
  .pick({ amberHours: true, redHours: true, rev: true })
  .extend({ unit: unitIdSchema })
  .refine(({ amberHours, redHours }) => amberHours < redHours, 'amber comes before red')
export type LimitsOrder = z.infer<typeof limitsOrderSchema>

/** A station that no kiosk was enrolled for yet. `codeUntil`: a code is out that holds until then. */
export const awaitedSchema = z.object({
  station: stationIdSchema,
  name: z.string(),
  unit: unitIdSchema,
  createdAt: instantSchema,
  codeUntil: instantSchema.nullable(),
})
export type Awaited = z.infer<typeof awaitedSchema>

/** Those silent longest come first. */
export const fleetSchema = z.object({
  unit: unitIdSchema,
  at: instantSchema,
  timeZone: z.string(),
  limits: limitsSchema,
  stations: z.array(fleetStationSchema),
  awaited: z.array(awaitedSchema),
})
export type Fleet = z.infer<typeof fleetSchema>

export const unitsSchema = z.object({
  /** Who reads: an account, or a token. */
  who: z.object({ kind: z.enum(['account', 'token']), id: z.string(), name: z.string() }),
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
