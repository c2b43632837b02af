// What the county published to this station, and what its manager posted here. Expiry holds by trusted now, whatever the clock says.
import * as z from 'zod'
import { daySchema } from '../../protocol/days.ts'
import { listingDocument } from '../../protocol/documents/listing.ts'
import {
  countSchema,
  documentIdSchema,
  entryNameSchema,
  instantSchema,
  slugSchema,
} from '../../protocol/ids.ts'
import { jobSchema } from '../../protocol/jobs/job.ts'
import { listingKindSchema } from '../../protocol/listing-kinds.ts'
import { plainTextSchema } from '../../protocol/plain-text.ts'
import { defineCall } from './define-call.ts'
import { actSchema, sessionSchema } from './names.ts'

/** `checkedBy`: `county` published or approved it; `nobody` yet: a posting of this station's own, to be shown as such. */
export const listingSchema = z.object({
  id: documentIdSchema,
  checkedBy: z.enum(['county', 'nobody']),
  body: listingDocument.body,
})
export type Listing = z.infer<typeof listingSchema>

/**
 * A page of what may be shown now. `search`: words of any language, trade, place or employer; `topic`: of law cards. `asOf`: when the
 * hub was last heard; null before the first time.
 */
export const browse = defineCall({
  input: z.object({
    kinds: z.array(listingKindSchema).min(1).max(9),
    search: z.string().max(64).optional(),
    topic: slugSchema.optional(),
    /** Only these, where they are still shown: to come back to a page one knows. */
    ids: z.array(documentIdSchema).max(60).optional(),
    trade: slugSchema.optional(),
    settlement: slugSchema.optional(),
    sort: z.enum(['newest', 'pay', 'near', 'ends']).default('newest'),
    offset: countSchema.default(0),
    limit: z.int().min(1).max(60).default(24),
  }),
  output: z.object({
    listings: z.array(listingSchema),
    total: countSchema,
    /** How many there are of each kind, for the doors that lead to them. */
    byKind: z.record(listingKindSchema, countSchema),
    trades: z.array(z.object({ trade: slugSchema, count: countSchema })),
    asOf: instantSchema.nullable(),
    day: daySchema,
  }),
  problems: [],
})

/** Somebody looked at one: a number a day, nothing else. */
export const opened = defineCall({
  input: z.object({ listing: documentIdSchema }),
  output: z.object({}),
  problems: ['no-such-listing'],
})

/** What a posting breaks: the member of the job, the rule, and the law it is in; the screen has the words. */
export const jobFaultSchema = z.object({
  field: z.string(),
  rule: slugSchema,
  law: slugSchema,
  text: z.string(),
})
export type JobFault = z.infer<typeof jobFaultSchema>

/** Longest a posting of the station's own is shown, days. */
export const ownPostingDays = 14

export const propose = defineCall({
  input: z.object({
    session: sessionSchema,
    act: actSchema,
    title: plainTextSchema(60),
    until: daySchema,
    job: jobSchema,
  }),
  output: z.discriminatedUnion('is', [
    z.object({ is: z.literal('posted'), listing: entryNameSchema }),
    z.object({ is: z.literal('unlawful'), faults: z.array(jobFaultSchema) }),
  ]),
  problems: ['not-signed-in', 'not-allowed', 'bad-date', 'own-postings-off', 'cannot-record'],
})

export const withdraw = defineCall({
  input: z.object({
    session: sessionSchema,
    act: actSchema,
    listing: entryNameSchema,
    reason: z.enum(['filled', 'mistake', 'other']),
  }),
  output: z.object({ listing: entryNameSchema }),
  problems: ['not-signed-in', 'not-allowed', 'no-such-listing', 'cannot-record'],
})

/** This station's own postings, newest first. `approved`: the county shows it to others; `taken-down`: by the county. */
export const mine = defineCall({
  input: z.object({ session: sessionSchema }),
  output: z.object({
    allowed: z.boolean(),
    listings: z.array(
      z.object({
        listing: entryNameSchema,
        at: instantSchema,
        title: z.string(),
        until: daySchema,
        job: jobSchema,
        state: z.enum(['shown', 'approved', 'taken-down', 'withdrawn', 'over']),
      }),
    ),
  }),
  problems: ['not-signed-in'],
})
