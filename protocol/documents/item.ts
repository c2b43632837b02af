import * as z from 'zod'
import { slugSchema, textsSchema } from '../ids.ts'
import { maxQuantity } from '../stock-lines.ts'
import { defineDocument } from './define-document.ts'

/**
 * Something a station keeps, its id a slug. Quantities everywhere are of `unit`, what one hands out; `packSize` of them are a package.
 * - `expiry`: what must be entered of a package. `lot`: lot and date; `if-printed`: each where the package has one; `durable`:
 *   neither, but the thing is checked; `none`: neither.
 * - `opensForDays`: how long one unit keeps once opened; absent, it is used up at once or keeps to its label.
 * - `access`: `self-service` (a worker takes it), `staff` (given out by staff), `excluded` (never kept here: receiving is refused).
 * - `containsEthanol`: swallowed with alcohol in it: warns drivers and riders before it is taken. True also where only the pack's own
 *   leaflet can say. Not for what is only put on the skin: a warning that comes too often is not read.
 * - `ethanolFree`: the item that does the same without alcohol, offered to whoever is warned.
 * - `warnings`: codes whose words and picture the app has; `words` for one that it does not know.
 * - `sensitive`: its mere count could tell on somebody; left out of station rows and open ranges of reports.
 * - `code`: what the county's own list calls it. `par`: what a small station keeps when no kit says otherwise.
 */
export const itemDocument = defineDocument({
  type: 'item',
  body: z.object({
    name: textsSchema,
    unit: textsSchema,
    group: z.enum(['first-aid', 'consumable', 'meal', 'pack', 'loan', 'donated']),
    order: z.int().min(1),
    code: z.string().min(1).max(16).optional(),
    pictogram: z.string().optional(),
    packSize: z.int().min(1).max(maxQuantity).optional(),
    par: z.int().min(0).max(maxQuantity).optional(),
    medicine: z.boolean(),
    expiry: z.enum(['lot', 'if-printed', 'durable', 'none']),
    opensForDays: z.int().min(0).max(3_660).optional(),
    access: z.enum(['self-service', 'staff', 'excluded']),
    containsEthanol: z.boolean().optional(),
    ethanolFree: slugSchema.optional(),
    warnings: z.array(z.object({ code: slugSchema, words: textsSchema.optional() })).max(16),
    sensitive: z.boolean().optional(),
  }),
})
