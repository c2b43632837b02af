import * as z from 'zod'
import { instantSchema } from '../ids.ts'
import { defineKind } from './define-kind.ts'

/** The hub's clock against ours; `wallAt` is midway between asking and answer. */
export const clockObserved = defineKind({
  kind: 'clock.observed',
  versions: {
    1: z.object({ hubAt: instantSchema, wallAt: instantSchema, roundTripMs: z.int().min(0) }),
  },
})
