import * as z from 'zod'
import { cardIdSchema } from '../ids.ts'
import { defineKind } from './define-kind.ts'

/** Wrong PINs for a card, so many in a row that the station stopped asking. Written by the host: nobody had signed in. */
export const staffLockedOut = defineKind({
  kind: 'staff.locked-out',
  versions: { 1: z.object({ card: cardIdSchema, tries: z.int().min(1).max(999) }) },
})
