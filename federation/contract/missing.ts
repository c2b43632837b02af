import * as z from 'zod'
import { countSchema, instantSchema, stationIdSchema } from '../../protocol/ids.ts'

/**
 * `silent`: not heard of this period; `partial`: covered into it; `lost`: covered to its end, and some entries can no longer come;
 * `never-heard`: its kiosk never sent anything.
 */
export const whyMissingSchema = z.enum(['silent', 'partial', 'lost', 'never-heard'])
export type WhyMissing = z.infer<typeof whyMissingSchema>

/**
 * A station that was expected and is not complete: what may still come of it. A guess by its own earlier days, beside the figures and in
 * none of them, and no reason for a new revision.
 */
export const missingStationSchema = z.object({
  station: stationIdSchema,
  name: z.string(),
  why: whyMissingSchema,
  lastHeardAt: instantSchema.nullable(),
  coveredThrough: instantSchema.nullable(),
  /** Days of the period, to a tenth, of which something may still come. */
  daysUncovered: z.number().min(0),
  /** On such days, by the median of its covered ones before; null when there are too few to tell. */
  typicalVisitsPerDay: countSchema.nullable(),
  /** Days that this rests on. */
  typicalOfDays: countSchema,
  /** Besides those of these days that are held already; null where it cannot be told. */
  mayStillArrive: countSchema.nullable(),
  /** Entries that can no longer come: no part of what may. */
  lost: countSchema,
})
export type MissingStation = z.infer<typeof missingStationSchema>
