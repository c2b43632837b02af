import * as z from 'zod'
import { slugSchema } from '../ids.ts'
import { movedLinesSchema } from '../stock-lines.ts'
import { defineKind } from './define-kind.ts'

/** Gone without use. `reason`: `expired`, `damaged`, `recalled` or `lost`; the report counts `expired` apart. */
export const stockWrittenOff = defineKind({
  kind: 'stock.written-off',
  versions: { 1: z.object({ reason: slugSchema, lines: movedLinesSchema }) },
})
