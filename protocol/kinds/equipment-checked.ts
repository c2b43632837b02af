import * as z from 'zod'
import { slugSchema } from '../ids.ts'
import { defineKind } from './define-kind.ts'

/**
 * A round: each piece looked at, and whether it was in order. A piece is a slug (`microwave`, a second one `microwave-2`). One entry
 * a round, because twenty a day would be most of a quiet station's journal.
 */
export const equipmentChecked = defineKind({
  kind: 'equipment.checked',
  versions: {
    1: z.object({
      lines: z
        .array(z.object({ equipment: slugSchema, ok: z.boolean() }))
        .min(1)
        .max(100),
    }),
  },
})
