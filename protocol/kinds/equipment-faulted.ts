import * as z from 'zod'
import { slugSchema } from '../ids.ts'
import { plainTextSchema } from '../plain-text.ts'
import { defineKind } from './define-kind.ts'

/**
 * A piece failed. `fault`: `broken`, `unsafe`, `missing`, `dirty`, `other` …; `note` says what a repairer should know. The entry is
 * the fault's name until it is repaired: the county counts open faults and their days.
 */
export const equipmentFaulted = defineKind({
  kind: 'equipment.faulted',
  versions: {
    1: z.object({ equipment: slugSchema, fault: slugSchema, note: plainTextSchema(200).optional() }),
  },
})
