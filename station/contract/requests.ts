// What a worker asks an office for. The host never sees a word of it: the screen seals to the office's recipients first.
import * as z from 'zod'
import { daySchema } from '../../protocol/days.ts'
import { answerStates } from '../../protocol/documents/answer.ts'
import { formDocument } from '../../protocol/documents/form.ts'
import {
  digestSchema,
  entryNameSchema,
  instantSchema,
  officeIdSchema,
  slugSchema,
  textsSchema,
} from '../../protocol/ids.ts'
import { requestFiled } from '../../protocol/kinds/request-filed.ts'
import { defineCall } from './define-call.ts'
import { actSchema, sessionSchema } from './names.ts'

/** An office that takes a form, and whom to seal to today; null while the station knows no valid recipient of it. */
export const officeSchema = z.object({
  office: officeIdSchema,
  name: textsSchema,
  phone: z.string().nullable(),
  address: textsSchema.nullable(),
  recipients: z.array(z.string()).min(1).nullable(),
})

export const requestFormSchema = z.object({
  form: slugSchema,
  rev: z.int().min(1),
  body: formDocument.body,
  office: officeSchema.nullable(),
})
export type RequestForm = z.infer<typeof requestFormSchema>

/** The forms of this station, most used first; the built-in ones until the county sends its own. */
export const forms = defineCall({
  input: z.object({}),
  output: z.object({
    forms: z.array(requestFormSchema),
    /** Days that are not what their weekday says, for deadlines; empty without the year's document. */
    holidays: z.array(z.object({ day: daySchema, works: z.boolean() })),
    holidayYears: z.array(z.string()),
    day: daySchema,
    asOf: instantSchema.nullable(),
  }),
  problems: [],
})

/** Files a sealed request; it goes out at once when there is a network. `consent` is due where the form has personal fields. */
export const file = defineCall({
  input: requestFiled.versions[1].extend({ act: actSchema }),
  output: z.object({ request: entryNameSchema }),
  problems: ['no-such-form', 'no-such-office', 'no-consent', 'filed-already', 'cannot-record'],
})

/** The holder of the ticket takes it back; known to this station or not. */
export const withdraw = defineCall({
  input: z.object({ act: actSchema, finger: digestSchema }),
  output: z.object({}),
  problems: ['cannot-record'],
})

/**
 * What this station knows of a ticket: `unknown` (neither filed here nor answered as far as has been heard), `waiting` (filed here;
 * `delivered` says whether the county has it), or the state of the county's answer. Only the ticket's code opens `sealed`.
 */
export const ticket = defineCall({
  input: z.object({ finger: digestSchema }),
  output: z.object({
    state: z.enum(['unknown', 'waiting', 'withdrawn', ...answerStates]),
    at: instantSchema.nullable(),
    sealed: z.string().nullable(),
    filed: z.object({ at: instantSchema, form: slugSchema, delivered: z.boolean() }).nullable(),
    asOf: instantSchema.nullable(),
  }),
  problems: [],
})

/** What a manager sees of requests: facts and states, never words. */
export const list = defineCall({
  input: z.object({ session: sessionSchema }),
  output: z.object({
    requests: z.array(
      z.object({
        request: entryNameSchema,
        at: instantSchema,
        form: slugSchema,
        urgency: slugSchema.nullable(),
        state: z.enum(['waiting', 'delivered', 'withdrawn', ...answerStates]),
      }),
    ),
    /** What the county has not got yet; too long: after 180 days somebody must carry it there. Null when nothing waits. */
    unsent: z.object({ waiting: z.int().min(1), days: z.int().min(0), isTooLong: z.boolean() }).nullable(),
    /** Offices whose signing key is not the one first seen: nothing is sealed to the new one until the manager has asked the county. */
    changedKeys: z.array(
      z.object({ office: officeIdSchema, name: textsSchema, pinned: digestSchema, offered: digestSchema }),
    ),
  }),
  problems: ['not-signed-in'],
})

/** The manager has compared the new key's fingerprint with the county by another road. */
export const acceptKey = defineCall({
  input: z.object({ session: sessionSchema, act: actSchema, office: officeIdSchema, key: digestSchema }),
  output: z.object({}),
  problems: ['not-signed-in', 'not-allowed', 'no-such-office', 'cannot-record'],
})
