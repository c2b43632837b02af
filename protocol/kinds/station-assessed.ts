import * as z from 'zod'
import { slugSchema } from '../ids.ts'
import { defineKind } from './define-kind.ts'

/**
 * The station judged itself by a form of the county (five strengths, star criteria): the form, its revision, and per question yes or
 * no, a whole number (points, square metres, seats), or the code of a choice. No free words, so that answers can be added up.
 */
export const stationAssessed = defineKind({
  kind: 'station.assessed',
  versions: {
    1: z.object({
      form: slugSchema,
      formRev: z.int().min(1),
      answers: z
        .record(slugSchema, z.union([z.boolean(), z.int().min(0).max(99_999), slugSchema]))
        .refine((answers) => Object.keys(answers).length <= 200, 'more than 200 answers'),
    }),
  },
})
