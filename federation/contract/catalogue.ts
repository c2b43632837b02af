// The names behind the codes of reports and stock, as published to the stations.
import * as z from 'zod'
import { itemDocument } from '../../protocol/documents/item.ts'
import { kitDocument } from '../../protocol/documents/kit.ts'
import { slugSchema, textsSchema } from '../../protocol/ids.ts'

const namedSchema = z.object({
  code: slugSchema,
  name: textsSchema,
  /** Name of a pictogram in assets/. */
  pictogram: z.string().optional(),
  /** Published no more: here for the figures that were counted under it. */
  withdrawn: z.boolean().optional(),
})

/** What stations keep. `unit`: what quantities are counted in; `excluded` ones are named, since old records may hold them. */
const namedItemSchema = namedSchema.extend(
  itemDocument.body.pick({
    unit: true,
    group: true,
    order: true,
    par: true,
    packSize: true,
    access: true,
    sensitive: true,
  }).shape,
)
export type NamedItem = z.infer<typeof namedItemSchema>

export const catalogueSchema = z.object({
  categories: z.array(namedSchema),
  /** What counts of sensitive ones may be told is the reports' to say. */
  services: z.array(namedSchema),
  /** By order. Every item has a name here; figures of sensitive ones are the reports' to leave out. */
  items: z.array(namedItemSchema),
  /** What requests are made by. */
  forms: z.array(namedSchema.pick({ code: true, name: true })),
  /** What a station should keep in which months. */
  kits: z.array(kitDocument.body.extend({ code: slugSchema })),
})
export type Catalogue = z.infer<typeof catalogueSchema>
