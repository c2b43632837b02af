// What took place at the station, and how the station judges itself.
import * as z from 'zod'
import { daySchema } from '../../protocol/days.ts'
import { entryNameSchema, instantSchema, slugSchema, textsSchema } from '../../protocol/ids.ts'
import { defineCall } from './define-call.ts'
import { actSchema, sessionSchema } from './names.ts'

/** Kinds the app has words for. `legal-desk`: consultations in person; `guest-manager`: 当一天站长. */
export const sessionKinds = [
  'haircut',
  'mending',
  'clinic',
  'lecture',
  'reading',
  'training',
  'culture',
  'legal-desk',
  'guest-manager',
  'drive',
  'other',
] as const

export const hold = defineCall({
  input: z.object({
    session: sessionSchema,
    act: actSchema,
    kind: slugSchema,
    people: z.int().min(0).max(9_999),
  }),
  output: z.object({ held: entryNameSchema }),
  problems: ['not-signed-in', 'not-allowed', 'cannot-record'],
})

/** Newest first, the last 200; `week` sums the running ISO week by kind. */
export const list = defineCall({
  input: z.object({ session: sessionSchema }),
  output: z.object({
    sessions: z.array(
      z.object({
        name: entryNameSchema,
        at: instantSchema,
        kind: slugSchema,
        people: z.int(),
        by: z.string(),
      }),
    ),
    week: z.array(z.object({ kind: slugSchema, times: z.int(), people: z.int() })),
  }),
  problems: ['not-signed-in'],
})

const answerSchema = z.union([z.boolean(), z.int().min(0).max(99_999), slugSchema])

/** A self-assessment form: five strengths, star criteria. `kind`: yes or no, a whole number, or one of `choices`. */
export const assessmentFormSchema = z.object({
  form: slugSchema,
  rev: z.int().min(1),
  name: textsSchema,
  sections: z.array(
    z.object({
      section: slugSchema,
      name: textsSchema,
      questions: z.array(
        z.object({
          question: slugSchema,
          words: textsSchema,
          kind: z.enum(['yes-no', 'number', 'choice']),
          choices: z.array(z.object({ code: slugSchema, words: textsSchema })).optional(),
        }),
      ),
    }),
  ),
})
export type AssessmentForm = z.infer<typeof assessmentFormSchema>

export const forms = defineCall({
  input: z.object({ session: sessionSchema }),
  output: z.object({
    forms: z.array(assessmentFormSchema),
    /** Newest first: what was answered before, per form. */
    last: z.array(
      z.object({
        form: slugSchema,
        formRev: z.int(),
        on: daySchema,
        by: z.string(),
        answers: z.record(slugSchema, answerSchema),
      }),
    ),
  }),
  problems: ['not-signed-in'],
})

export const assess = defineCall({
  input: z.object({
    session: sessionSchema,
    act: actSchema,
    form: slugSchema,
    formRev: z.int().min(1),
    answers: z.record(slugSchema, answerSchema),
  }),
  output: z.object({ assessed: entryNameSchema }),
  problems: ['not-signed-in', 'not-allowed', 'no-such-form', 'bad-lines', 'cannot-record'],
})
