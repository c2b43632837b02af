import * as z from 'zod'
import { referenceSchema } from '../ids.ts'
import { defineKind } from './define-kind.ts'

/** A visit that was none: an accidental tap, taken back by the worker within 10 s or by staff within the shift. */
export const visitVoided = defineKind({
  kind: 'visit.voided',
  versions: { 1: z.object({ visit: referenceSchema, reason: z.string().min(1).max(200) }) },
})
