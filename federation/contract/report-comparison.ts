// Stations side by side, fair to size and to what has not come yet.
import * as z from 'zod'
import { countSchema, stationIdSchema, unitIdSchema } from '../../protocol/ids.ts'
import { completenessSchema, stationStateSchema } from './weekly-report.ts'

/** Covered days below which nothing is compared: two days may be a weekend. */
export const fewestDays = 3

/** Other stations of about the same size that there must be before a station is held against their middle. */
export const fewestPeers = 4

/** Of about the same size: in the period before, half to twice as many visits on a covered day. */
export const sizeFactor = 2

/**
 * How a station's visits on a covered day stand. `more`, `less`: beyond what chance does (two standard deviations). `chance`: within it.
 * `incomplete`: fewer, but its data are not all in, so nothing is said. `too-little`: under three covered days, now or before. `none`: there
 * is nothing to hold it against.
 */
export const standings = ['more', 'less', 'chance', 'incomplete', 'too-little', 'none'] as const
export const standingSchema = z.enum(standings)
export type Standing = z.infer<typeof standingSchema>

export const comparisonRowSchema = z.object({
  station: stationIdSchema,
  name: z.string(),
  state: stationStateSchema,
  lost: countSchema,
  /** Null in reports that were frozen before the hub told it. */
  coveredDays: z.number().min(0).nullable(),
  visits: countSchema,
  /** Visits on a covered day and in an hour of standing open, to a tenth; null where there is no day or hour to divide by. */
  perDay: z.number().min(0).nullable(),
  perOpenHour: z.number().min(0).nullable(),
  /** Against itself. `perDay`: in the period before. `change`: in per cent. */
  own: z.object({
    perDay: z.number().min(0).nullable(),
    change: z.int().nullable(),
    standing: standingSchema,
  }),
  /** Against stations of about its size. `stations`: how many others. `median`: of their visits on a covered day. */
  peers: z.object({
    stations: countSchema,
    median: z.number().min(0).nullable(),
    difference: z.int().nullable(),
    standing: standingSchema,
  }),
})
export type ComparisonRow = z.infer<typeof comparisonRowSchema>

/** `GET /v1/reports/comparison/{period}`. `before`: null where no period comes before. Rows by name of station. */
export const comparisonSchema = z.object({
  unit: unitIdSchema,
  period: z.string(),
  revision: countSchema,
  completeness: completenessSchema,
  before: z.object({ period: z.string(), revision: countSchema }).nullable(),
  rows: z.array(comparisonRowSchema),
})
export type Comparison = z.infer<typeof comparisonSchema>
