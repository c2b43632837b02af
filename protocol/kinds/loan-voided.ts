import * as z from 'zod'
import { referenceSchema } from '../ids.ts'
import { plainTextSchema } from '../plain-text.ts'
import { defineKind } from './define-kind.ts'

/**
 * A loan that was none, or a return that was none: an accidental tap. `loan` names the `loan.made` or the `loan.returned` entry. A
 * return that was none leaves the thing out.
 */
export const loanVoided = defineKind({
  kind: 'loan.voided',
  versions: { 1: z.object({ loan: referenceSchema, reason: plainTextSchema(200) }) },
})
