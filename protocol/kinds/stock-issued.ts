import * as z from 'zod'
import { slugSchema } from '../ids.ts'
import { movedLinesSchema } from '../stock-lines.ts'
import { defineKind } from './define-kind.ts'

/** Staff gave something out: a medicine from the locked shelf, a meal, a care pack. No name, no symptom. */
export const stockIssued = defineKind({
  kind: 'stock.issued',
  versions: { 1: z.object({ lines: movedLinesSchema, category: slugSchema.optional() }) },
})
