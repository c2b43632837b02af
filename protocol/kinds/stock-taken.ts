import * as z from 'zod'
import { slugSchema } from '../ids.ts'
import { movedLinesSchema } from '../stock-lines.ts'
import { defineKind } from './define-kind.ts'

/** A worker helped themselves: what and how many. No name, no symptom; the kind of worker only where they had said it anyway. */
export const stockTaken = defineKind({
  kind: 'stock.taken',
  versions: { 1: z.object({ lines: movedLinesSchema, category: slugSchema.optional() }) },
})
