import * as z from 'zod'
import { slugSchema } from '../ids.ts'
import { printedCodeSchema } from '../plain-text.ts'
import { defineKind } from './define-kind.ts'

/** A thing with a number on it (book, umbrella, wheelchair) was taken along, to be brought back. Nobody's name. */
export const loanMade = defineKind({
  kind: 'loan.made',
  versions: { 1: z.object({ item: slugSchema, code: printedCodeSchema(32) }) },
})
