import * as z from 'zod'
import { slugSchema } from '../ids.ts'
import { defineKind } from './define-kind.ts'

/**
 * Something took place at the station: `haircut`, `lecture`, `clinic`, `reading`, `training`, `legal-desk` (consultations in person),
 * `guest-manager` … `people` is how many came; 0 is an honest answer.
 */
export const sessionHeld = defineKind({
  kind: 'session.held',
  versions: { 1: z.object({ kind: slugSchema, people: z.int().min(0).max(9_999) }) },
})
