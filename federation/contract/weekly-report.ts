// The county's weekly report: what the hub answers, what the county page draws, what a revision keeps.
import * as z from 'zod'
import { countSchema, instantSchema, slugSchema, stationIdSchema, unitIdSchema } from '../../protocol/ids.ts'
import { daySchema, isoWeekSchema } from './iso-week.ts'
import { missingStationSchema } from './missing.ts'
import { restatementReasonSchema } from './restatement-reasons.ts'

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

const daysOrHours = z.number().min(0)

/**
 * An item's week, in its issue unit: closing = opening + received − taken − issued + adjusted − writtenOff − transferred, exactly. All
 * by true time; on hand may be below 0 where more left than was heard of. Voided movements are none.
 */
export const supplyFiguresSchema = z.object({
  opening: z.int(),
  received: countSchema,
  /** Part of `received`. */
  donated: countSchema,
  taken: countSchema,
  issued: countSchema,
  /** Counted less expected. */
  adjusted: z.int(),
  writtenOff: countSchema,
  /** Part of `writtenOff`. */
  expired: countSchema,
  transferred: countSchema,
  closing: z.int(),
  /** Times that a station which had some at one day's end had none at the next. */
  stockOuts: countSchema,
  /** Lots on hand at the week's end (running week: today): with 90 days or less left, and past their day, which must be 0. */
  expiring: countSchema,
  expiredOnShelf: countSchema,
})
export type SupplyFigures = z.infer<typeof supplyFiguresSchema>

/**
 * Stock and station life. Absent from reports that were frozen before the hub counted them. Items, services and sessions marked
 * sensitive, and legal-desk and counselling sessions, are in none of these: see `sensitive`.
 */
export const lifeFiguresSchema = z.object({
  /** By item; those that neither moved nor lay anywhere are absent. */
  supplies: z.record(slugSchema, supplyFiguresSchema),
  /** `uses`: times that first-aid items were taken or issued; one act that took three things is three uses. */
  firstAid: z.object({ uses: countSchema, byItem: z.record(slugSchema, countSchema) }),
  /** `out`: lent and not returned at the week's end. */
  loans: z.object({ made: countSchema, returned: countSchema, out: countSchema }),
  sessions: z.record(slugSchema, z.object({ times: countSchema, people: countSchema })),
  /** `open`: faults at the week's end. `meanDaysOpen`: of those closed in the week, to a tenth; null when none was. */
  equipment: z.object({
    opened: countSchema,
    closed: countSchema,
    open: countSchema,
    meanDaysOpen: daysOrHours.nullable(),
  }),
  /** Days on which the door stood open, and hours, to a tenth: see federation/reports/open-hours.ts. Of a unit, station-days. */
  opening: z.object({ daysOpen: countSchema, hoursOpen: daysOrHours }),
  /** Begun or taken over; `guest`: by a manager-for-a-day. */
  shifts: z.object({ begun: countSchema, guest: countSchema }),
  /** Times that a station judged itself by a form. */
  assessments: countSchema,
  /** By score, 1 to 3. */
  ratings: z.record(z.enum(['1', '2', '3']), countSchema),
})
export type LifeFigures = z.infer<typeof lifeFiguresSchema>

/**
 * A count that could tell on somebody. `<3`: below three, none included; or kept back because another such count could be worked out
 * from it; or the week can still change.
 */
export const hidden = '<3'
export const keptCountSchema = z.union([countSchema, z.literal(hidden)])
export type KeptCount = z.infer<typeof keptCountSchema>

/** Requests by form. `overdue`: at the week's end, or now. `inTime`: of those handed over in the week, within the form's hours. */
function requestFiguresOf<C extends z.ZodType>(count: C) {
  return z.record(
    slugSchema,
    z.object({ filed: count, answered: count, overdue: count, handedOver: count, inTime: count }),
  )
}
export const requestFiguresSchema = requestFiguresOf(countSchema)
export type RequestFigures = z.infer<typeof requestFiguresSchema>
export const keptRequestFiguresSchema = requestFiguresOf(keptCountSchema)
export type KeptRequestFigures = z.infer<typeof keptRequestFiguresSchema>

/**
 * Jobs that the county published. `live`: shown at some station at the week's end, or now; `opened`: times one was looked at, a manager's
 * own posting included; `contacts`: requests to be put in touch.
 */
export const jobFiguresSchema = z.object({ live: countSchema, opened: countSchema, contacts: countSchema })
export type JobFigures = z.infer<typeof jobFiguresSchema>

/**
 * Services, sessions and items whose mere count could tell on somebody: of units only, never of stations, and once for a week (`asOf`,
 * null while it can still change). Of items only what moved: what lies on shelves would tell it from week to week.
 */
export const sensitiveFiguresSchema = z.object({
  asOf: instantSchema.nullable(),
  services: z.record(slugSchema, keptCountSchema),
  sessions: z.record(slugSchema, z.object({ times: keptCountSchema, people: keptCountSchema })),
  items: z.record(
    slugSchema,
    z.object({
      received: keptCountSchema,
      donated: keptCountSchema,
      taken: keptCountSchema,
      issued: keptCountSchema,
      writtenOff: keptCountSchema,
      expired: keptCountSchema,
      transferred: keptCountSchema,
    }),
  ),
})
export type SensitiveFigures = z.infer<typeof sensitiveFiguresSchema>

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
  /** Days of the period, to a tenth, that it was expected and is covered: what its counts are out of. */
  coveredDays: z.number().min(0).optional(),
  visits: visitFiguresSchema,
  ...lifeFiguresSchema.partial().shape,
  jobs: jobFiguresSchema.optional(),
  /** Those that are not sensitive. */
  requests: requestFiguresSchema.optional(),
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

/** A unit below the one that was asked for: how complete it is, and what most people ask for. */
export const unitRowSchema = z.object({
  unit: unitIdSchema,
  completeness: completenessSchema,
  visits: countSchema,
  people: countSchema,
})
export type UnitRow = z.infer<typeof unitRowSchema>

/** One figure that changed from the revision before. `station` null: of the whole unit. `figure`: `visits.byDay.2026-11-16` … */
export const changeSchema = z.object({
  station: stationIdSchema.nullable(),
  figure: z.string(),
  before: z.union([z.number(), z.string()]).nullable(),
  after: z.union([z.number(), z.string()]).nullable(),
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

/** What a report of any period says. */
export const reportShape = {
  unit: unitIdSchema,
  /** 0 while the period can still change; from 08:00 after its end numbered and frozen. */
  revision: countSchema,
  madeAt: instantSchema,
  timeZone: z.string(),
  completeness: completenessSchema,
  /** Longest first. Absent from reports that were frozen before the hub told it. */
  missing: z.array(missingStationSchema).optional(),
  /** The units right below that have stations, and the unit itself where stations hang on it; where there is more than one. */
  units: z.array(unitRowSchema).optional(),
  stations: z.array(stationRowSchema),
  totals: z.object({
    visits: visitFiguresSchema,
    ...lifeFiguresSchema.partial().shape,
    jobs: jobFiguresSchema.optional(),
    requests: keptRequestFiguresSchema.optional(),
    sensitive: sensitiveFiguresSchema.optional(),
  }),
  syncHealth: syncHealthSchema,
  /** Against the revision before; empty in revisions 0 and 1. */
  changes: z.array(changeSchema),
  /** Why these changed. Absent where nothing did, and from revisions that were frozen before the hub told it. */
  reasons: z.array(restatementReasonSchema).optional(),
}

export const weeklyReportSchema = z.object({ week: isoWeekSchema, ...reportShape })
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
