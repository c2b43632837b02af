import * as z from 'zod'
import { defineKind } from './define-kind.ts'

/** One tap on one of three faces: 1 not good, 2 fair, 3 good. */
export const visitRated = defineKind({
  kind: 'visit.rated',
  versions: { 1: z.object({ score: z.int().min(1).max(3) }) },
})
