import * as z from 'zod'
import { referenceSchema, slugSchema } from '../ids.ts'
import { defineKind } from './define-kind.ts'

/** A fault ended; `fault` names its `equipment.faulted`. `outcome`: `repaired`, `replaced`, or `retired`, when the piece is gone. */
export const equipmentRepaired = defineKind({
  kind: 'equipment.repaired',
  versions: { 1: z.object({ fault: referenceSchema, outcome: slugSchema }) },
})
