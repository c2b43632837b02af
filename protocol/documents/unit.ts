import * as z from 'zod'
import { textsSchema, unitIdSchema } from '../ids.ts'
import { defineDocument } from './define-document.ts'

/** A node of the union's tree: federation, division or county. `timeZone` (IANA) where it differs from its parent's. */
export const unitDocument = defineDocument({
  type: 'unit',
  body: z.object({ name: textsSchema, parent: unitIdSchema.nullable(), timeZone: z.string().optional() }),
})
