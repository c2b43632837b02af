import * as z from 'zod'
import { slugSchema, textsSchema, unitIdSchema } from '../ids.ts'
import { defineDocument } from './define-document.ts'

/** What the county says of a station: its name, whose roof it is under, when it is open, what it offers, where it stands. */
export const stationDocument = defineDocument({
  type: 'station',
  body: z.object({
    name: textsSchema,
    unit: unitIdSchema,
    hostOrganisation: textsSchema.optional(),
    address: textsSchema.optional(),
    hours: z.string().optional(),
    phone: z.string().optional(),
    services: z.array(slugSchema).optional(),
  }),
})
