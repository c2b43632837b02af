import * as z from 'zod'
import { defineKind } from './define-kind.ts'

/** The host began to run: its version, and a random name for this boot (8 hex digits when we write it). */
export const hostStarted = defineKind({
  kind: 'host.started',
  versions: { 1: z.object({ app: z.string().max(64), boot: z.string().min(1).max(64) }) },
})
