import * as z from 'zod'
import { textsSchema } from '../ids.ts'
import { defineDocument } from './define-document.ts'

/** Something a station offers, its id a slug. `sensitive` ones are left out of station rows and open ranges of reports. */
export const serviceDocument = defineDocument({
  type: 'service',
  body: z.object({
    name: textsSchema,
    order: z.int().min(1).optional(),
    pictogram: z.string().optional(),
    sensitive: z.boolean().optional(),
  }),
})
