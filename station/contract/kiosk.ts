import * as z from 'zod'
import { slugSchema, stationIdSchema, textsSchema, unitIdSchema } from '../../protocol/ids.ts'
import { defineCall } from './define-call.ts'

const choiceSchema = z.object({
  code: slugSchema,
  name: textsSchema,
  /** Name of a pictogram in assets/; the screen draws a plain mark for one it lacks. */
  pictogram: z.string().optional(),
})

/** All a kiosk page needs to draw itself: from documents of the hub, or the built-in lists until there are any. */
export const describe = defineCall({
  input: z.object({}),
  output: z.object({
    app: z.string(),
    station: z
      .object({
        id: stationIdSchema,
        name: textsSchema,
        unit: unitIdSchema,
        unitName: textsSchema.optional(),
        hostOrganisation: textsSchema.optional(),
        address: textsSchema.optional(),
        hours: z.string().optional(),
        phone: z.string().optional(),
      })
      .nullable(),
    /** Most used first. */
    categories: z.array(choiceSchema.extend({ group: z.string() })),
    services: z.array(choiceSchema),
    timeZone: z.string(),
    /** Screen diagonal in inches, for sizes in millimetres; null when nobody has said. */
    diagonalInches: z.number().nullable(),
    /** Trusted now, ISO instant. */
    now: z.string(),
  }),
  problems: [],
})
