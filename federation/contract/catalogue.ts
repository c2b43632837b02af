// The names behind the codes of a report, as published to the stations.
import * as z from 'zod'
import { slugSchema, textsSchema } from '../../protocol/ids.ts'

const namedSchema = z.object({
  code: slugSchema,
  name: textsSchema,
  /** Name of a pictogram in assets/. */
  pictogram: z.string().optional(),
})

export const catalogueSchema = z.object({
  categories: z.array(namedSchema),
  /** Sensitive ones are not in here: no report shows them. */
  services: z.array(namedSchema),
})
export type Catalogue = z.infer<typeof catalogueSchema>
