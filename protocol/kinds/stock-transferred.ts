import * as z from 'zod'
import { stationIdSchema } from '../ids.ts'
import { movedLinesSchema } from '../stock-lines.ts'
import { defineKind } from './define-kind.ts'

/** Goods left for another station. They are on the road until that one writes `stock.received` with `from`. */
export const stockTransferred = defineKind({
  kind: 'stock.transferred',
  versions: { 1: z.object({ to: stationIdSchema, lines: movedLinesSchema }) },
})
