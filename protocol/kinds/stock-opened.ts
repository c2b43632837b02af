import * as z from 'zod'
import { daySchema } from '../days.ts'
import { slugSchema } from '../ids.ts'
import { lotSchema } from '../stock-lines.ts'
import { defineKind } from './define-kind.ts'

/**
 * One issue unit of a lot (a bottle, a tube) was opened on this day and keeps for the item's days after opening; the units still
 * closed keep to their label. It moves nothing.
 */
export const stockOpened = defineKind({
  kind: 'stock.opened',
  versions: { 1: z.object({ item: slugSchema, lot: lotSchema, openedOn: daySchema }) },
})
