// The county's weekly report: what the hub answers, what the county page draws, what a revision keeps.
import * as z from 'zod'
import { countSchema, instantSchema, slugSchema, stationIdSchema, unitIdSchema } from '../../protocol/ids.ts'
import { daySchema, isoWeekSchema } from './iso-week.ts'

/** Four hours each, by the clock on the federation's wall. */
export const bands = ['00-04', '04-08', '08-12', '12-16', '16-20', '20-24'] as const
export type Band = (typeof bands)[number]

/** `total` counts visits, `people` the persons in them; the rest counts visits. Codes nobody chose are absent. */
export const visitFiguresSchema = z.object({
  total: countSchema,
  people: countSchema,
  byCategory: z.record(slugSchema, countSchema),
  /** A visit counts under each service it used; sensitive services are left out. */
  byService: z.record(slugSchema, countSchema),
  /** All seven days. */
  byDay: z.record(daySchema, countSchema),
  byBand: z.record(z.enum(bands), countSchema),
})
export type VisitFigures = z.infer<typeof visitFiguresSchema>

/**
 * What is known of a station's week. `complete`: covered to the week's end (running week: to within 15 minutes) and nothing
 * lost; `partial`: covered into the week; `silent`: not heard of this week; `unexpected`: not enrolled yet, or closed, in that
 * week, and here only because visits of it came.
 */
export const stationStateSchema = z.enum(['complete', 'partial', 'silent', 'unexpected'])
export type StationState = z.infer<typeof stationStateSchema>

export const stationRowSchema = z.object({
  station: stationIdSchema,
  name: z.string(),
  state: stationStateSchema,
  /** Nothing before this instant is still missing; null when nothing ever came. */
  coveredThrough: instantSchema.nullable(),
  /** Within the week, to a tenth of an hour. */
  longestOfflineHours: z.number().min(0),
  /** Entries the hub holds and cannot read. */
  unread: countSchema,
  /** Entries of the week whose clock nobody could check. */
  unverifiedTime: countSchema,
  lost: countSchema,
  visits: visitFiguresSchema,
})
export type StationRow = z.infer<typeof stationRowSchema>

export const completenessSchema = z.object({
  /** Stations expected; the next three add up to it. */
  stations: countSchema,
  complete: countSchema,
  partial: countSchema,
  silent: countSchema,
  /** Entries that can no longer come. */
  lost: countSchema,
})

/** One figure that changed from the revision before. `station` null: of the whole unit. `figure`: `visits.byDay.2026-11-16` … */
export const changeSchema = z.object({
  station: stationIdSchema.nullable(),
  figure: z.string(),
  before: z.union([countSchema, z.string()]).nullable(),
  after: z.union([countSchema, z.string()]).nullable(),
})
export type Change = z.infer<typeof changeSchema>

export const syncHealthSchema = z.object({
  /** Deliveries taken in during the week. */
  batches: countSchema,
  /** Entries that happened in the week. */
  entries: countSchema,
  /** Those of them that came after revision 1 was due. */
  lateEntries: countSchema,
  /** The station whose waiting entries reach back farthest, as far as the hub can know. */
  oldestWaiting: z
    .object({ station: stationIdSchema, since: instantSchema, entries: countSchema })
    .nullable(),
})

export const weeklyReportSchema = z.object({
  week: isoWeekSchema,
  unit: unitIdSchema,
  /** 0 while the week can still change; from Monday 08:00 numbered and frozen. */
  revision: countSchema,
  madeAt: instantSchema,
  timeZone: z.string(),
  completeness: completenessSchema,
  stations: z.array(stationRowSchema),
  totals: z.object({ visits: visitFiguresSchema }),
  syncHealth: syncHealthSchema,
  /** Against the revision before; empty in revisions 0 and 1. */
  changes: z.array(changeSchema),
})
export type WeeklyReport = z.infer<typeof weeklyReportSchema>

/** `GET /v1/reports/weekly/{week}/revisions`: newest last. */
export const revisionsSchema = z.object({
  week: isoWeekSchema,
  unit: unitIdSchema,
  revisions: z.array(
    z.object({ revision: countSchema, madeAt: instantSchema, changes: z.array(changeSchema) }),
  ),
})
export type Revisions = z.infer<typeof revisionsSchema>
