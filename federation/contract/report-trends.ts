// The headline figures of the last periods of a kind, one after the other: what the trend page draws.
import * as z from 'zod'
import { countSchema, instantSchema, unitIdSchema } from '../../protocol/ids.ts'
import { daySchema } from './iso-week.ts'
import { completenessSchema } from './weekly-report.ts'

export const trendKinds = ['week', 'month', 'season', 'year'] as const
export type TrendKind = (typeof trendKinds)[number]

/** Five years of months, somewhat more than a year of weeks. */
export const maxTrendPoints = 60

/**
 * What can be followed. All are plain: nothing marked sensitive is in any of them, of requests only the forms that are told of single stations,
 * of sessions and first aid what a report tells of any period.
 */
export const trendFigures = [
  'visits',
  'people',
  'firstAid',
  'sessions',
  'sessionPeople',
  'requestsFiled',
  'requestsAnswered',
  'jobsOpened',
  'jobContacts',
  'loansMade',
  'hoursOpen',
] as const
export type TrendFigure = (typeof trendFigures)[number]

/** `null`: not counted yet when that report was frozen. */
export const trendFiguresSchema = z.record(z.enum(trendFigures), z.number().min(0).nullable())
export type TrendFigures = z.infer<typeof trendFiguresSchema>

export const trendPointSchema = z.object({
  /** The name of its report. */
  period: z.string(),
  from: daySchema,
  to: daySchema,
  /** What its newest report says; null where none was ever frozen, which is a gap and no nought. Revision 0: it still runs. */
  told: z
    .object({
      revision: countSchema,
      madeAt: instantSchema,
      completeness: completenessSchema,
      figures: trendFiguresSchema,
      /** Days of its stations that the figures are out of, to a tenth; null where its report did not say. */
      coveredDays: z.number().min(0).nullable(),
    })
    .nullable(),
})
export type TrendPoint = z.infer<typeof trendPointSchema>

/** `GET /v1/reports/trends`: oldest first, the running period last. */
export const trendsSchema = z.object({
  unit: unitIdSchema,
  kind: z.enum(trendKinds),
  points: z.array(trendPointSchema),
})
export type Trends = z.infer<typeof trendsSchema>
