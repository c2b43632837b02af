import * as z from 'zod'
import { defineKind } from './define-kind.ts'

/** The door was opened to workers. */
export const stationOpened = defineKind({ kind: 'station.opened', versions: { 1: z.object({}) } })
