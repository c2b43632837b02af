// A job as it is posted: the members that the regulation on human-resources markets asks for, and what a gig worker looks for first.
// The county's columns and schema.org's JobPosting are read into this and written from it; whether it is lawful is checked elsewhere.
import * as z from 'zod'
import { daySchema } from '../days.ts'
import { slugSchema } from '../ids.ts'
import { plainTextSchema } from '../plain-text.ts'

export const settlements = ['daily', 'weekly', 'half-monthly', 'monthly', 'on-completion'] as const
export const payUnits = ['hour', 'day', 'week', 'month', 'piece'] as const
export const employmentTypes = [
  'full-time',
  'part-time',
  'temporary',
  'per-day',
  'seasonal',
  'contractor',
] as const

/** Pay in whole fen (hundredths of a yuan): no amount is ever a fraction. 10 million yuan at most. */
const fenSchema = z.int().min(0).max(1_000_000_000)

/** Digits as they are dialled, with one leading + and single hyphens or spaces at most. */
export const phoneSchema = z
  .string()
  .max(24)
  .regex(/^\+?\d+([ -]\d+)*$/)

export const jobSchema = z.object({
  /** Its number where it came from, so that the same posting is not shown twice. */
  reference: plainTextSchema(64).optional(),
  /** `hr`, `union`, `job-cloud`, `employer`, `station` … */
  source: slugSchema,
  /** A trade of the pick-list (`porter`, `cleaner` …), for its picture and for searching. */
  trade: slugSchema.optional(),
  employer: z.object({
    name: plainTextSchema(120),
    kind: z.enum(['company', 'individual', 'agency', 'public']),
    /** Unified social credit code: 18 characters, without I, O, S, V, Z. */
    uscc: z
      .string()
      .regex(/^[0-9A-HJ-NP-RT-UW-Y]{18}$/)
      .optional(),
    introduction: plainTextSchema(300).optional(),
    /** Somebody has seen the licence. */
    verified: z.boolean(),
  }),
  place: z.object({
    address: plainTextSchema(200),
    landmark: plainTextSchema(100).optional(),
    division: z
      .string()
      .regex(/^\d{6}$/)
      .optional(),
    latitude: z.number().min(-90).max(90).optional(),
    longitude: z.number().min(-180).max(180).optional(),
  }),
  openings: z.int().min(1).max(9_999),
  employmentType: z.enum(employmentTypes),
  pay: z
    .object({
      minFen: fenSchema,
      maxFen: fenSchema,
      unit: z.enum(payUnits),
      piece: plainTextSchema(40).optional(),
    })
    .refine(({ minFen, maxFen }) => minFen <= maxFen, 'pay ends below where it begins'),
  settlement: z.enum(settlements),
  workHours: plainTextSchema(120),
  startsOn: daySchema.optional(),
  endsOn: daySchema.optional(),
  description: plainTextSchema(300),
  requirements: z.array(plainTextSchema(100)).max(12),
  meals: z.boolean().optional(),
  lodging: z.boolean().optional(),
  insurance: z.boolean().optional(),
  hazards: plainTextSchema(200).optional(),
  contact: z.object({ name: plainTextSchema(40).optional(), phone: phoneSchema }),
})
export type Job = z.infer<typeof jobSchema>
