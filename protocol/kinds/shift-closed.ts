import * as z from 'zod'
import { shiftChecksSchema } from '../shift-checks.ts'
import { defineKind } from './define-kind.ts'

/** The keeper (`by`) ended the shift that was open, and what they left behind. `guest` as in `shift.opened`. */
export const shiftClosed = defineKind({
  kind: 'shift.closed',
  versions: { 1: z.object({ checks: shiftChecksSchema, guest: z.boolean() }) },
})
