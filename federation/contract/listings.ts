// Listings as the county publishes them: what is shown at which stations until when, who put it there, and how often it was looked at.
import * as z from 'zod'
import { daySchema } from '../../protocol/days.ts'
import { listingDocument } from '../../protocol/documents/listing.ts'
import {
  countSchema,
  entryNameSchema,
  instantSchema,
  slugSchema,
  stationIdSchema,
  textsSchema,
  unitIdSchema,
  uuidSchema,
} from '../../protocol/ids.ts'
import { listingKindSchema } from '../../protocol/listing-kinds.ts'

/** Minted by whoever publishes it. */
export const listingIdSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,127}$/)

/** By the federation's day: `coming` before its first, `over` after its last (of a law card: after its review-by day). */
export const listingStateSchema = z.enum(['live', 'coming', 'over', 'withdrawn'])
export type ListingState = z.infer<typeof listingStateSchema>

export const listingRowSchema = z.object({
  listing: listingIdSchema,
  kind: listingKindSchema,
  title: textsSchema,
  /** Whose stations it goes to, this unit's and those below; null: every station of the federation. */
  unit: unitIdSchema.nullable(),
  rev: countSchema,
  /** False for one that was made above the reader's unit, or by a reader who may not publish. */
  mayChange: z.boolean(),
  state: listingStateSchema,
  from: daySchema.nullable(),
  until: daySchema.nullable(),
  /** Who published or withdrew it last, and when; null for what was there before this was noted. */
  by: z.string().nullable(),
  at: instantSchema.nullable(),
  /** A manager's own posting that the county approved. */
  isOwnPosting: z.boolean(),
  employer: z.string().nullable(),
  /** Times it was looked at, in the last seven days, at the unit's stations. */
  looks: countSchema,
})
export type ListingRow = z.infer<typeof listingRowSchema>

/** A page, the newest change first. `byKind`, `byState`: of all that reach the unit, whatever the filter. */
export const listingsSchema = z.object({
  unit: unitIdSchema,
  at: instantSchema,
  day: daySchema,
  total: countSchema,
  byKind: z.record(listingKindSchema, countSchema),
  byState: z.record(listingStateSchema, countSchema),
  listings: z.array(listingRowSchema),
})
export type Listings = z.infer<typeof listingsSchema>

/** One listing whole, to be looked at or changed. `body` null: withdrawn. */
export const listingWholeSchema = z.object({
  listing: listingIdSchema,
  unit: unitIdSchema.nullable(),
  rev: countSchema,
  mayChange: z.boolean(),
  body: listingDocument.body.nullable(),
})
export type ListingWhole = z.infer<typeof listingWholeSchema>

/** A listing published or changed: `rev` is the one seen last, 0 for a new one. */
export const listingOrderSchema = z.object({
  rev: countSchema,
  unit: unitIdSchema,
  body: listingDocument.body,
})
export type ListingOrder = z.infer<typeof listingOrderSchema>

/** What a posting breaks: the member of the job, the rule, the law it is in and how that is cited. */
export const postingFaultSchema = z.object({
  field: z.string(),
  rule: slugSchema,
  law: slugSchema,
  cites: textsSchema,
  text: z.string(),
})
export type PostingFault = z.infer<typeof postingFaultSchema>

export const listingPutSchema = z.discriminatedUnion('is', [
  z.object({ is: z.literal('published'), listing: listingIdSchema, rev: countSchema }),
  z.object({ is: z.literal('unlawful'), faults: z.array(postingFaultSchema) }),
  /** Somebody else looks at it first: it is a draft, and not published yet. */
  z.object({ is: z.literal('in-review'), listing: listingIdSchema, draft: uuidSchema }),
])
export type ListingPut = z.infer<typeof listingPutSchema>

/** `waiting`: shown at its own station as not yet checked. `over`: its days there are past, and nobody decided. */
export const postingStateSchema = z.enum(['waiting', 'approved', 'taken-down', 'withdrawn', 'over'])
export type PostingState = z.infer<typeof postingStateSchema>

/** A job that a manager posted at their own station. */
export const postingRowSchema = z.object({
  station: stationIdSchema,
  ...entryNameSchema.shape,
  stationName: z.string(),
  stationUnit: unitIdSchema,
  /** The listing by which the county approves it or takes it down. */
  listing: listingIdSchema,
  rev: countSchema,
  /** By the station's clock, and never later than it came here. */
  postedAt: instantSchema,
  title: z.string(),
  until: daySchema,
  job: z.looseObject({}),
  /** What it breaks by the county's own look today; the station let it pass by what it then knew. */
  faults: z.array(postingFaultSchema),
  state: postingStateSchema,
  decidedBy: z.string().nullable(),
  decidedAt: instantSchema.nullable(),
})
export type PostingRow = z.infer<typeof postingRowSchema>

/** The last 500, those that wait first. `ownPostings`: whether managers may post at all; `settingsOf`: the unit that decided it. */
export const postingsSchema = z.object({
  unit: unitIdSchema,
  at: instantSchema,
  ownPostings: z.boolean(),
  floorFenPerHour: z.int().nullable(),
  settingsOf: unitIdSchema.nullable(),
  settingsRev: countSchema,
  postings: z.array(postingRowSchema),
})
export type Postings = z.infer<typeof postingsSchema>

/** Approved for the stations of a unit, perhaps in better words; or taken down everywhere. `rev` is the listing's, seen last. */
export const postingDecisionSchema = z.discriminatedUnion('decision', [
  z.object({
    decision: z.literal('approve'),
    rev: countSchema,
    unit: unitIdSchema,
    until: daySchema.optional(),
  }),
  z.object({ decision: z.literal('take-down'), rev: countSchema }),
])
export type PostingDecisionAsked = z.infer<typeof postingDecisionSchema>

/** What a unit decides for its stations; `rev` is the one seen last, 0 when it has decided nothing yet. */
export const settingsOrderSchema = z.object({
  rev: countSchema,
  unit: unitIdSchema,
  ownPostings: z.boolean(),
  floorFenPerHour: z.int().min(0).max(1_000_000).nullable(),
})
export type SettingsOrder = z.infer<typeof settingsOrderSchema>
