import * as z from 'zod'
import { referenceSchema } from '../ids.ts'
import { defineKind } from './define-kind.ts'

/** A lent thing is back; `loan` names its `loan.made`. */
export const loanReturned = defineKind({
  kind: 'loan.returned',
  versions: { 1: z.object({ loan: referenceSchema }) },
})
