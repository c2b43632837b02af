import * as z from 'zod'
import { countSchema } from '../ids.ts'
import { defineKind } from './define-kind.ts'

/** Batches were saved to a stick, read back and found whole: how many, and how many entries in them. */
export const stickWritten = defineKind({
  kind: 'stick.written',
  versions: { 1: z.object({ batches: z.int().min(1).max(99_999), entries: countSchema }) },
})
