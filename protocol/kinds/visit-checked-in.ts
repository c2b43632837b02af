import * as z from 'zod'
import { slugSchema } from '../ids.ts'
import { defineKind } from './define-kind.ts'

/** Somebody came: what kind of worker, which services, how many people. No name, no phone, no language. */
export const visitCheckedIn = defineKind({
  kind: 'visit.checked-in',
  versions: {
    1: z.object({
      category: slugSchema,
      services: z.array(slugSchema).max(32),
      people: z.int().min(1).max(999),
    }),
  },
})
