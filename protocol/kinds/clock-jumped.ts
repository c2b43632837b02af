import * as z from 'zod'
import { defineKind } from './define-kind.ts'

/** The wall clock moved against the monotonic one; forward is positive. Milliseconds. */
export const clockJumped = defineKind({
  kind: 'clock.jumped',
  versions: { 1: z.object({ byMs: z.int() }) },
})
