import * as z from 'zod'
import { cardIdSchema } from '../ids.ts'
import { countedLineSchema, eachLotOnce, maxStockLines } from '../stock-lines.ts'
import { defineKind } from './define-kind.ts'

/**
 * What is on the shelf, lot by lot. The movement is counted − expected. `second`: the card of the other person, who counts medicine
 * with the one in `by`. A lot stands in one line only: two would move it twice.
 */
export const stockCounted = defineKind({
  kind: 'stock.counted',
  versions: {
    1: z.object({
      lines: z.array(countedLineSchema).min(1).max(maxStockLines).refine(eachLotOnce, 'a lot counted twice'),
      second: cardIdSchema.optional(),
    }),
  },
})
