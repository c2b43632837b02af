import * as z from 'zod'
import { slugSchema } from '../ids.ts'
import { defineKind } from './define-kind.ts'

/** The door was closed; the reason, where one was given (`holiday`, `repair`, `weather` …). */
export const stationClosed = defineKind({
  kind: 'station.closed',
  versions: { 1: z.object({ reason: slugSchema.optional() }) },
})
