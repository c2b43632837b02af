import * as z from 'zod'
import { daySchema } from '../days.ts'
import { entryNameSchema, instantSchema, slugSchema, stationIdSchema, textsSchema } from '../ids.ts'
import { jobSchema, phoneSchema } from '../jobs/job.ts'
import { defineDocument } from './define-document.ts'

const countSchema = z.int().min(0).max(1_000_000)

/** A small picture, so that a page of the feed still holds many listings: 48 KiB of base64 at most. */
const pictureSchema = z.object({
  type: z.enum(['image/webp', 'image/png', 'image/jpeg']),
  base64: z.base64().max(49_152),
  /** What it shows, for who cannot see it. */
  alt: textsSchema.optional(),
})

/** How many places there are, how many are gone, and as of when: a station may show yesterday's number, and says so. */
const placesSchema = z.object({ places: countSchema, taken: countSchema, asOf: instantSchema })

/** A group booking across units: it goes ahead once so many have joined. */
const poolSchema = z.object({ needed: countSchema, joined: countSchema, asOf: instantSchema })

const common = {
  title: textsSchema,
  summary: textsSchema.optional(),
  /** First and last day it is shown; the last day included. Null: until it is withdrawn. */
  from: daySchema.optional(),
  until: daySchema.nullable(),
  /** Lower comes first; without one, the newest. */
  order: z.int().min(1).optional(),
  pictogram: z.string().optional(),
  picture: pictureSchema.optional(),
  /** The form that answers it: contact me, a place, a slot. */
  form: slugSchema.optional(),
}

/**
 * Something published to stations; its id opaque. What a `kind` has besides the common members:
 * - `job`: protocol/jobs/job.ts; `proposal` where a station had posted it first and the county has approved it.
 * - `programme`, `course`: who may, what it gives, places, group booking; `event`: place and slots.
 * - `notice`, `story`: paragraphs. `law-card`: short points under a topic (the legal categories), the law as of `lawVersion`, and the
 *   day after which nobody may rely on it any more (`reviewBy`): it is hidden then.
 * - `drive`: a seasonal drive and the items it gives out. `hotline`: a number to call, there without any network.
 */
export const listingDocument = defineDocument({
  type: 'listing',
  body: z.discriminatedUnion('kind', [
    z.object({
      ...common,
      kind: z.literal('job'),
      job: jobSchema,
      proposal: entryNameSchema.extend({ station: stationIdSchema }).optional(),
    }),
    z.object({
      ...common,
      kind: z.enum(['programme', 'course']),
      who: textsSchema.optional(),
      gives: textsSchema.optional(),
      place: textsSchema.optional(),
      places: placesSchema.optional(),
      pool: poolSchema.optional(),
    }),
    z.object({
      ...common,
      kind: z.literal('event'),
      place: textsSchema,
      slots: z
        .array(
          z.object({
            slot: slugSchema,
            from: instantSchema,
            until: instantSchema,
            places: placesSchema.optional(),
          }),
        )
        .max(60),
    }),
    z.object({
      ...common,
      kind: z.enum(['notice', 'story']),
      paragraphs: z.array(textsSchema).min(1).max(20),
    }),
    z.object({
      ...common,
      kind: z.literal('law-card'),
      topic: slugSchema,
      points: z.array(textsSchema).min(1).max(12),
      cites: z.array(z.object({ law: textsSchema, article: textsSchema.optional() })).max(12),
      lawVersion: textsSchema,
      reviewBy: daySchema,
    }),
    z.object({
      ...common,
      kind: z.literal('drive'),
      items: z.array(slugSchema).max(50),
      place: textsSchema.optional(),
    }),
    z.object({
      ...common,
      kind: z.literal('hotline'),
      number: phoneSchema,
      hours: textsSchema.optional(),
      words: textsSchema,
    }),
  ]),
})
