import * as z from 'zod'
import { cardIdSchema } from '../ids.ts'
import { plainTextSchema } from '../plain-text.ts'
import { shiftChecksSchema } from '../shift-checks.ts'
import { defineKind } from './define-kind.ts'

/**
 * The keeper (`by`) gave the station to the holder of card `to`; `guest` says whether that one is manager-for-a-day. `note` is the
 * handover sheet's line for the next shift: about the room and its things, never about a visitor.
 */
export const shiftHandedOver = defineKind({
  kind: 'shift.handed-over',
  versions: {
    1: z.object({
      to: cardIdSchema,
      checks: shiftChecksSchema,
      guest: z.boolean(),
      note: plainTextSchema(500).optional(),
    }),
  },
})
