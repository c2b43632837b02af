import * as z from 'zod'
import { digestSchema } from '../ids.ts'
import { defineKind } from './define-kind.ts'

/** The holder of the ticket took the request back: nobody works on it any more, and what was sealed is to be deleted. */
export const requestWithdrawn = defineKind({
  kind: 'request.withdrawn',
  versions: { 1: z.object({ finger: digestSchema }) },
})
