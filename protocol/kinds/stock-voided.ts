import * as z from 'zod'
import { referenceSchema } from '../ids.ts'
import { plainTextSchema } from '../plain-text.ts'
import { defineKind } from './define-kind.ts'

/**
 * A movement that was none: taken back by the worker within 10 s, by staff later. `movement` names a `stock.received`, `taken`,
 * `issued`, `counted`, `written-off`, `opened` or `transferred` entry, and undoes all its lines.
 */
export const stockVoided = defineKind({
  kind: 'stock.voided',
  versions: { 1: z.object({ movement: referenceSchema, reason: plainTextSchema(200) }) },
})
