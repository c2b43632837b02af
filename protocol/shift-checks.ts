import * as z from 'zod'
import { slugSchema } from './ids.ts'

/**
 * The round at either end of a shift: each check (`water`, `first-aid`, `medicine`, `power`, `fire`, `hygiene` …) and whether it was
 * in order; `celsius` where a thermometer was read (drinking water, fridge, room). A check left out was not made.
 */
export const shiftChecksSchema = z
  .array(z.object({ check: slugSchema, ok: z.boolean(), celsius: z.number().min(-60).max(120).optional() }))
  .max(50)
export type ShiftChecks = z.infer<typeof shiftChecksSchema>
