// Jobs that come to the hub in a file, and what becomes of each.
import * as z from 'zod'
import { countSchema, unitIdSchema } from '../../protocol/ids.ts'
import { listingIdSchema, postingFaultSchema } from './listings.ts'

/** More than a county has at once; one file is one transaction, and other writers wait for it. */
export const maxImportedJobs = 1_000

/**
 * `line`: of the file, where the posting begins. `column`: what the file calls the member at fault; null where it has no such place.
 * `wanted`: the column that a table lacks then, as it may be headed; null for JSON-LD, and where there is one.
 */
export const importFaultSchema = postingFaultSchema.extend({
  column: z.string().nullable(),
  wanted: z.string().nullable(),
})
export type ImportFault = z.infer<typeof importFaultSchema>

export const acceptedJobSchema = z.object({
  line: countSchema,
  listing: listingIdSchema,
  title: z.string(),
  employer: z.string(),
  /** `same`: it is published already, word for word, and nothing is done. */
  what: z.enum(['new', 'changed', 'same']),
})

export const refusedJobSchema = z.object({
  line: countSchema,
  title: z.string().nullable(),
  reference: z.string().nullable(),
  faults: z.array(importFaultSchema).min(1),
})
export type RefusedJob = z.infer<typeof refusedJobSchema>

/** `committed` false: a preview; nothing was published. */
export const jobImportSchema = z.object({
  unit: unitIdSchema,
  format: z.enum(['csv', 'json-ld']),
  encoding: z.enum(['utf-8', 'utf-16', 'gb18030']),
  committed: z.boolean(),
  /** Somebody else looks at them first: what the drafts are called together. Null: they are published, or would be. */
  batch: z.string().nullable(),
  accepted: z.array(acceptedJobSchema),
  refused: z.array(refusedJobSchema),
})
export type JobImport = z.infer<typeof jobImportSchema>
