import * as z from 'zod'
import { entryNameSchema, instantSchema, slugSchema } from '../../protocol/ids.ts'
import { defineCall } from './define-call.ts'
import { actSchema, sessionSchema } from './names.ts'

export const checkIn = defineCall({
  input: z.object({
    act: actSchema,
    category: slugSchema,
    services: z.array(slugSchema).min(1).max(32),
    people: z.int().min(1).max(99).default(1),
  }),
  output: z.object({ visit: entryNameSchema }),
  problems: ['cannot-record'],
})

/** The worker takes a visit back. The screen names the act that made it, so that it need not have seen the answer. */
export const undo = defineCall({
  input: z.object({ act: actSchema, checkedInBy: actSchema }),
  output: z.object({ visit: entryNameSchema }),
  problems: ['no-such-visit', 'too-late', 'cannot-record'],
})

export const rate = defineCall({
  input: z.object({ act: actSchema, score: z.int().min(1).max(3) }),
  output: z.object({}),
  problems: ['cannot-record'],
})

/** Today's visits at this station, by its own clock, in the federation's time zone; voided ones left out. */
export const today = defineCall({
  input: z.object({}),
  output: z.object({
    day: z.string(),
    total: z.int(),
    people: z.int(),
    byCategory: z.record(z.string(), z.int()),
    byHour: z.array(z.int()).length(24),
  }),
  problems: [],
})

/** What was checked in during the running shift, or today when nobody keeps one; newest first, the last 100. Only these can be voided. */
export const recent = defineCall({
  input: z.object({ session: sessionSchema }),
  output: z.object({
    visits: z.array(
      z.object({
        visit: entryNameSchema,
        at: instantSchema,
        category: slugSchema,
        services: z.array(slugSchema),
        people: z.int(),
        voided: z.boolean(),
      }),
    ),
  }),
  problems: ['not-signed-in'],
})

/** Staff: a visit of this shift that was none. */
export const voidVisit = defineCall({
  input: z.object({
    session: sessionSchema,
    act: actSchema,
    visit: entryNameSchema,
    reason: z.enum(['mistake', 'twice', 'other']),
  }),
  output: z.object({ visit: entryNameSchema }),
  problems: [
    'not-signed-in',
    'not-allowed',
    'no-such-visit',
    'voided-already',
    'not-this-shift',
    'cannot-record',
  ],
})
