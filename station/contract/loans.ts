// Books, umbrellas, wheelchairs: taken and brought back by the number on them. Nobody's name.
import * as z from 'zod'
import { entryNameSchema, instantSchema, slugSchema } from '../../protocol/ids.ts'
import { printedCodeSchema } from '../../protocol/plain-text.ts'
import { defineCall } from './define-call.ts'
import { actSchema, sessionSchema } from './names.ts'
import { itemSchema } from './stock.ts'

const codeSchema = printedCodeSchema(32)

/** What is lent here, and which of it is out. `codes`: shelf numbers that this station has lent before, for picking. */
export const shelf = defineCall({
  input: z.object({}),
  output: z.object({
    items: z.array(z.object({ item: itemSchema, out: z.int().min(0), codes: z.array(codeSchema) })),
    out: z.array(
      z.object({ loan: entryNameSchema, item: slugSchema, code: codeSchema, since: instantSchema }),
    ),
  }),
  problems: [],
})

export const make = defineCall({
  input: z.object({ act: actSchema, item: slugSchema, code: codeSchema }),
  output: z.object({ loan: entryNameSchema }),
  problems: ['no-such-item', 'out-already', 'cannot-record'],
})

/** `returns`: one for each loan by which the thing was out; two where two journals told of it. */
export const bringBack = defineCall({
  input: z.object({ act: actSchema, item: slugSchema, code: codeSchema }),
  output: z.object({ loan: entryNameSchema, returns: z.array(entryNameSchema) }),
  problems: ['not-out', 'cannot-record'],
})

/** Within ten seconds, by the act that made the loan, or that brought the thing back. */
export const undo = defineCall({
  input: z.object({ act: actSchema, madeBy: actSchema }),
  output: z.object({ loan: entryNameSchema }),
  problems: ['no-such-loan', 'too-late', 'cannot-record'],
})

/** Staff: a loan that was none. */
export const voidLoan = defineCall({
  input: z.object({
    session: sessionSchema,
    act: actSchema,
    loan: entryNameSchema,
    reason: z.enum(['mistake', 'twice', 'lost', 'other']),
  }),
  output: z.object({ loan: entryNameSchema }),
  problems: ['not-signed-in', 'not-allowed', 'no-such-loan', 'voided-already', 'cannot-record'],
})
