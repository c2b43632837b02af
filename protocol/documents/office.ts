import * as z from 'zod'
import { slugSchema, textsSchema, unitIdSchema } from '../ids.ts'
import { phoneSchema } from '../jobs/job.ts'
import { defineDocument } from './define-document.ts'

/** An office that handles requests; its id is what `recipient` and consents name. `desks`: which forms come to it. */
export const officeDocument = defineDocument({
  type: 'office',
  body: z.object({
    name: textsSchema,
    unit: unitIdSchema,
    desks: z.array(slugSchema).min(1).max(20),
    phone: phoneSchema.optional(),
    address: textsSchema.optional(),
  }),
})
