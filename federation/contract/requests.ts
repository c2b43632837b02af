// Casework: requests as an office sees them, its steps and answers, its keys' public halves. What was asked and answered stays sealed:
// nothing here is a word of a worker or to one.
import * as z from 'zod'
import { monthSchema } from '../../protocol/days.ts'
import { formDocument } from '../../protocol/documents/form.ts'
import { officeDocument } from '../../protocol/documents/office.ts'
import { recipientDocument } from '../../protocol/documents/recipient.ts'
import {
  countSchema,
  digestSchema,
  instantSchema,
  officeIdSchema,
  slugSchema,
  stationIdSchema,
  textsSchema,
  unitIdSchema,
} from '../../protocol/ids.ts'
import { plainTextSchema } from '../../protocol/plain-text.ts'

/**
 * `filed` (it arrived) · `assigned` (somebody at the office has it) · `handed-over` (given on to the agency) · `agency-received` ·
 * `more-papers` · `decided` · `answered` · `closed` · `withdrawn` (by the ticket's holder; nothing comes after it).
 */
export const caseStates = [
  'filed',
  'assigned',
  'handed-over',
  'agency-received',
  'more-papers',
  'decided',
  'answered',
  'closed',
  'withdrawn',
] as const
export type CaseState = (typeof caseStates)[number]

/** By when what is due (federation/requests/dues.ts). `done` null: not yet. `isOverdue`: past and not done. */
export const dueRowSchema = z.object({
  due: z.enum(['acknowledge', 'hand-over', 'answer', 'decide']),
  by: instantSchema,
  done: instantSchema.nullable(),
  isOverdue: z.boolean(),
})
export type DueRow = z.infer<typeof dueRowSchema>

export const caseRowSchema = z.object({
  /** Its name: the finger of its ticket. */
  finger: digestSchema,
  office: officeIdSchema,
  station: stationIdSchema,
  stationName: z.string(),
  /** The unit its station belonged to on that day. */
  unit: unitIdSchema,
  form: slugSchema,
  formRev: countSchema,
  category: slugSchema.nullable(),
  urgency: slugSchema.nullable(),
  worker: slugSchema.nullable(),
  /** When it was filed, by true time; `isTimeVerified` false: nothing tied that clock to the hub's yet. */
  capturedAt: instantSchema,
  isTimeVerified: z.boolean(),
  arrivedAt: instantSchema,
  handedOverAt: instantSchema.nullable(),
  receivedAt: instantSchema.nullable(),
  state: z.enum(caseStates),
  assignee: z.string().nullable(),
  closedAt: instantSchema.nullable(),
  dues: z.array(dueRowSchema),
  sealedBytes: countSchema,
  /** False when it was taken back, or its time here is over: there is nothing left to open. */
  isSealedHeld: z.boolean(),
  /** How many steps there are: whoever adds one says how many they have seen. */
  seen: countSchema,
})
export type CaseRow = z.infer<typeof caseRowSchema>

/** `next`: what to ask `after` for the page behind this one; null at the end. */
export const caseQueueSchema = z.object({
  at: instantSchema,
  unit: unitIdSchema,
  requests: z.array(caseRowSchema),
  next: digestSchema.nullable(),
})
export type CaseQueue = z.infer<typeof caseQueueSchema>

const whoSchema = z.string()
/** `opened`: the sealed file was fetched; the rest are told in full by steps, documents and statements. */
export const caseActs = [
  'opened',
  'assigned',
  'stepped',
  'answered',
  'office',
  'recipients',
  'destroyed',
] as const

export type CaseAct = (typeof caseActs)[number]

export const caseLogEntrySchema = z.object({
  at: instantSchema,
  who: whoSchema,
  act: z.enum(caseActs),
  finger: digestSchema.nullable(),
})
export type CaseLogEntry = z.infer<typeof caseLogEntrySchema>

export const caseSchema = caseRowSchema.extend({
  steps: z.array(z.object({ state: z.enum(caseStates), at: instantSchema, who: whoSchema })),
  log: z.array(caseLogEntrySchema),
  /** How to read what is inside the seal: the form as it was answered; null for one this hub does not know. */
  formBody: formDocument.body.nullable(),
  officeName: textsSchema.nullable(),
  /** The answer that stations have: its state and when; `hasWords`: with a sealed part. */
  answer: z.object({ state: z.string(), at: instantSchema, hasWords: z.boolean() }).nullable(),
})
export type Case = z.infer<typeof caseSchema>

/** Who has it: a name among colleagues. It counts as the first step. */
export const assignOrderSchema = z.object({ seen: countSchema, assignee: plainTextSchema(60) })
export type AssignOrder = z.infer<typeof assignOrderSchema>

/** States a person sets by a step. `answered` and `more-papers` say something to the worker, so they come with sealed words. */
export const stepStates = [
  'handed-over',
  'agency-received',
  'more-papers',
  'decided',
  'answered',
  'closed',
] as const
export type StepState = (typeof stepStates)[number]

/** `sealed`: base64 of an age v1 file with the ticket's code as passphrase, work factor 14; nothing else is taken. */
export const stepOrderSchema = z
  .object({
    seen: countSchema,
    state: z.enum(stepStates),
    sealed: z.base64().max(65_536).optional(),
  })
  .refine(
    ({ state, sealed }) => sealed !== undefined || (state !== 'answered' && state !== 'more-papers'),
    'says something to the worker, and comes without sealed words',
  )
export type StepOrder = z.infer<typeof stepOrderSchema>

/** `published`: stations may seal to it; `past`; `destroyed`: signed so by the office, nobody opens it any more. */
export const officeMonthSchema = z.object({
  month: monthSchema,
  state: z.enum(['published', 'past', 'destroyed']),
  age: z.array(z.string()),
  destroyed: z.object({ at: instantSchema, by: z.string(), statement: z.string() }).nullable(),
})
export type OfficeMonth = z.infer<typeof officeMonthSchema>

export const officeRowSchema = officeDocument.body.extend({
  office: officeIdSchema,
  rev: countSchema,
  /** Thumbprint of the key that signs its months; null before it published any. */
  key: digestSchema.nullable(),
  months: z.array(officeMonthSchema),
  /** What was done to it and its requests, the last 50, newest first. */
  log: z.array(caseLogEntrySchema),
  /** Requests nobody has finished yet. */
  open: countSchema,
})
export type OfficeRow = z.infer<typeof officeRowSchema>

export const officesSchema = z.object({
  at: instantSchema,
  unit: unitIdSchema,
  offices: z.array(officeRowSchema),
})
export type Offices = z.infer<typeof officesSchema>

/** An office made or changed. `rev`: the one seen last, 0 for a new one. */
export const officeOrderSchema = officeDocument.body.extend({ rev: countSchema })
export type OfficeOrder = z.infer<typeof officeOrderSchema>

/**
 * Months as the office signed them, each `validFrom`…`validUntil` one calendar month, at most thirteen ahead. `isNewKey`: on purpose by
 * another key than before; stations then ask their managers first.
 */
export const recipientsOrderSchema = z.object({
  recipients: z.array(recipientDocument.body).min(1).max(14),
  isNewKey: z.boolean(),
})
export type RecipientsOrder = z.infer<typeof recipientsOrderSchema>

export const destructionOrderSchema = z.object({ statement: z.string().max(8_192) })
export type DestructionOrder = z.infer<typeof destructionOrderSchema>

/** Requests filed in a month whose sealed copies are still here: what is tried to prove that nothing opens them any more. */
export const monthRequestsSchema = z.object({
  month: monthSchema,
  filed: countSchema,
  held: z.array(digestSchema),
})
export type MonthRequests = z.infer<typeof monthRequestsSchema>
