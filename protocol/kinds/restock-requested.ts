import * as z from 'zod'
import { maxStockLines, wishedLineSchema } from '../stock-lines.ts'
import { defineKind } from './define-kind.ts'

/** The station asks the county for goods. The county's answer, and `stock.received` in the end, name this entry. */
export const restockRequested = defineKind({
  kind: 'restock.requested',
  versions: { 1: z.object({ lines: z.array(wishedLineSchema).min(1).max(maxStockLines) }) },
})
