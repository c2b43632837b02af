import * as z from 'zod'
import { entryNameSchema, instantSchema, slugSchema, textsSchema } from '../../protocol/ids.ts'
import { plainTextSchema } from '../../protocol/plain-text.ts'
import { defineCall } from './define-call.ts'
import { actSchema, sessionSchema } from './names.ts'

/** `absent`: in the usual list and never looked at here. A faulted piece names its open fault. */
export const pieceSchema = z.object({
  equipment: slugSchema,
  name: textsSchema.nullable(),
  pictogram: z.string().nullable(),
  state: z.enum(['ok', 'faulted', 'retired', 'absent']),
  lastCheckedAt: instantSchema.nullable(),
  faults: z.array(
    z.object({
      name: entryNameSchema,
      fault: slugSchema,
      note: z.string().nullable(),
      since: instantSchema,
      by: z.string(),
    }),
  ),
})
export type Piece = z.infer<typeof pieceSchema>

export const list = defineCall({
  input: z.object({ session: sessionSchema }),
  output: z.object({ pieces: z.array(pieceSchema) }),
  problems: ['not-signed-in'],
})

/** A round. A piece found out of order without an open fault gets one (`broken`) in the same act. */
export const check = defineCall({
  input: z.object({
    session: sessionSchema,
    act: actSchema,
    lines: z
      .array(z.object({ equipment: slugSchema, ok: z.boolean() }))
      .min(1)
      .max(100),
  }),
  output: z.object({ faults: z.array(entryNameSchema) }),
  problems: ['not-signed-in', 'not-allowed', 'bad-lines', 'cannot-record'],
})

export const faultKinds = ['broken', 'unsafe', 'missing', 'dirty', 'other'] as const

export const reportFault = defineCall({
  input: z.object({
    session: sessionSchema,
    act: actSchema,
    equipment: slugSchema,
    fault: z.enum(faultKinds),
    note: plainTextSchema(200).optional(),
  }),
  output: z.object({ fault: entryNameSchema }),
  problems: ['not-signed-in', 'not-allowed', 'cannot-record'],
})

export const repair = defineCall({
  input: z.object({
    session: sessionSchema,
    act: actSchema,
    fault: entryNameSchema,
    outcome: z.enum(['repaired', 'replaced', 'retired']),
  }),
  output: z.object({ fault: entryNameSchema }),
  problems: ['not-signed-in', 'not-allowed', 'no-such-fault', 'repaired-already', 'cannot-record'],
})
