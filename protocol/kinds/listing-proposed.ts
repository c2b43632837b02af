import * as z from 'zod'
import { daySchema } from '../days.ts'
import { jobSchema } from '../jobs/job.ts'
import { plainTextSchema } from '../plain-text.ts'
import { defineKind } from './define-kind.ts'

/**
 * A manager posted a job at their own station. It shows there at once as not yet checked by the county, until `until` or 14 days,
 * whichever is earlier; the county approves it for others by a listing that names this entry, or withdraws it.
 */
export const listingProposed = defineKind({
  kind: 'listing.proposed',
  versions: { 1: z.object({ title: plainTextSchema(60), until: daySchema, job: jobSchema }) },
})
