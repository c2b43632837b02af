import * as z from 'zod'
import { slugSchema } from '../ids.ts'
import { lotSchema } from '../stock-lines.ts'
import { defineKind } from './define-kind.ts'

/**
 * A person set a whole lot aside: nothing of it may be given out until it is released. `reason`: `damaged`, `relabelled`, `undated`,
 * `returned`, `doubtful` … A code and no words, so that no symptom is written here. Expiry and recall are never entries: they are
 * computed at each look.
 */
export const stockQuarantined = defineKind({
  kind: 'stock.quarantined',
  versions: { 1: z.object({ item: slugSchema, lot: lotSchema, reason: slugSchema }) },
})
