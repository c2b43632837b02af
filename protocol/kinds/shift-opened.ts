import * as z from 'zod'
import { shiftChecksSchema } from '../shift-checks.ts'
import { defineKind } from './define-kind.ts'

/** A person (`by`) began to keep the station, and what they found. `guest`: as manager-for-a-day, whom the county counts. */
export const shiftOpened = defineKind({
  kind: 'shift.opened',
  versions: { 1: z.object({ checks: shiftChecksSchema, guest: z.boolean() }) },
})
