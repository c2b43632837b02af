import * as z from 'zod'
import { slugSchema } from '../ids.ts'
import { lotSchema } from '../stock-lines.ts'
import { defineKind } from './define-kind.ts'

/** A person found a lot that had been set aside to be in order again. It does not lift an expiry or a recall. */
export const stockReleased = defineKind({
  kind: 'stock.released',
  versions: { 1: z.object({ item: slugSchema, lot: lotSchema }) },
})
