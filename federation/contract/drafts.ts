// Drafts of what the hub publishes, and what became of them: written, looked at by somebody else, published, withdrawn.
//
//   GET    /v1/drafts?unit=&type=&state=&document=        draftsSchema       of the unit and below, the last touched first
//   GET    /v1/drafts/:draft                              draftWholeSchema
//   PUT    /v1/drafts/:draft                              draftOrderSchema  → draftWholeSchema   (`rev` 0: a new one, id minted by the page)
//   POST   /v1/drafts/:draft/submissions                  draftStepSchema   → draftStepDoneSchema
//   POST   /v1/drafts/:draft/approvals                    draftStepSchema   → draftStepDoneSchema
//   POST   /v1/drafts/:draft/returns                      draftReturnSchema → draftStepDoneSchema
//   PUT    /v1/drafts/:draft/discarding                   draftDiscardSchema → draftStepDoneSchema
//   POST   /v1/draft-batches/:batch/approvals             → batchApprovedSchema      all in review that came in one go
//   GET    /v1/documents?unit=&type=                      publishedSchema    what reaches the unit's stations, bodies and all
//   GET    /v1/withdrawals?unit=                          withdrawalsSchema
//   GET    /v1/documents/:type/:document/history          historySchema
//   DELETE /v1/documents/:type/:document?rev=             204
//
// Each refuses with `changed` when somebody was there first: nothing of what the page holds is lost, and the newest is to be looked at.
import * as z from 'zod'
import { countSchema, instantSchema, textsSchema, unitIdSchema, uuidSchema } from '../../protocol/ids.ts'
import { isShallow } from './is-shallow.ts'
import { postingFaultSchema } from './listings.ts'

export type Json = string | number | boolean | null | Json[] | { [member: string]: Json }
/** Whatever JSON has: what comes over the wire is nothing else. */
const jsonSchema = z.unknown() as unknown as z.ZodType<Json>

/** What is published by way of a draft. Anything else (units, stations, recalls, offices …) has calls of its own. */
export const draftTypes = [
  'listing',
  'form',
  'item',
  'kit',
  'category',
  'service',
  'holidays',
  'heat-advice',
] as const
export const draftTypeSchema = z.enum(draftTypes)
export type DraftType = z.infer<typeof draftTypeSchema>

/**
 * Those that are the whole federation's: codes that figures are counted under, and the calendar. Their drafts are of the unit at the top;
 * the others are of any unit, for its stations and those below.
 */
export const wholeFederationTypes: readonly DraftType[] = ['category', 'service', 'holidays']

/** `returned`: with a note, to be written further. `published` and `discarded` end a draft; a discarded one can be taken back. */
export const draftStateSchema = z.enum(['draft', 'in-review', 'returned', 'published', 'discarded'])
export type DraftState = z.infer<typeof draftStateSchema>

/** Languages that a draft is looked through for, besides Chinese, which every text has. */
export const draftLanguages = ['en', 'ug', 'kk-Arab', 'mn-Mong'] as const
export type DraftLanguage = (typeof draftLanguages)[number]

/** A listing's, a slug, a year (`holidays`), or the unit's own id (`heat-advice`): which, its type says. */
export const draftDocumentSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,127}$/)

/** A draft may hold a listing with its picture, and a form as long as the longest built-in one many times over. */
export const maxDraftBytes = 256 * 1024

/**
 * One thing that keeps a draft from being published. `path`: members and places, `choices/0/words/zh-CN`; empty for the whole. `missing`:
 * nothing stands there; `wrong`: something that does not fit; `unlawful`: a job that breaks a law, which `law` tells; `document`: the name
 * is not one of its type; `unit`: this unit cannot publish it; `reference`: it names something that is not published.
 */
export const draftFaultSchema = z.object({
  path: z.string(),
  is: z.enum(['missing', 'wrong', 'unlawful', 'document', 'unit', 'reference']),
  detail: z.string(),
  law: postingFaultSchema.optional(),
})
export type DraftFault = z.infer<typeof draftFaultSchema>

/** Paths of texts that a language lacks, for each that lacks any. */
export const missingTextsSchema = z.partialRecord(z.enum(draftLanguages), z.array(z.string()))
export type MissingTexts = z.infer<typeof missingTextsSchema>

/** `name · id`, as everywhere. */
const personSchema = z.string()

/** What the reader may do with it now. `publishAlone`: approve means that nobody else has looked. */
export const draftMaySchema = z.object({
  change: z.boolean(),
  submit: z.boolean(),
  approve: z.boolean(),
  publishAlone: z.boolean(),
  return: z.boolean(),
  discard: z.boolean(),
})
export type DraftMay = z.infer<typeof draftMaySchema>

export const draftRowSchema = z.object({
  draft: uuidSchema,
  type: draftTypeSchema,
  document: draftDocumentSchema,
  unit: unitIdSchema,
  /** What it calls itself, as far as it says; null: nothing yet, or a type without a name. */
  title: textsSchema.nullable(),
  state: draftStateSchema,
  /** Of the draft: named by whoever changes it next. */
  rev: countSchema,
  /** Revision of the published document that it was made from; 0 for a new one. */
  baseRev: countSchema,
  /** The published document is newer than that: look at what changed, and save with its revision as `baseRev`. */
  isStale: z.boolean(),
  /** Whoever saved it last: the one who may submit it, and not approve it. */
  author: personSchema,
  isMine: z.boolean(),
  savedAt: instantSchema,
  submittedAt: instantSchema.nullable(),
  /** Who approved or returned it last, and what they wrote. */
  reviewer: personSchema.nullable(),
  note: z.string().nullable(),
  decidedAt: instantSchema.nullable(),
  /** Published by its author, since nobody else there may publish. */
  isAlone: z.boolean(),
  /** What several drafts that came in one go (a file of jobs) are called together. */
  batch: z.string().nullable(),
  faults: countSchema,
  missing: missingTextsSchema,
  may: draftMaySchema,
})
export type DraftRow = z.infer<typeof draftRowSchema>

/** `waiting`: how many in review the reader may approve. `byState`: of all in the unit and below, whatever the filter. */
export const draftsSchema = z.object({
  unit: unitIdSchema,
  at: instantSchema,
  /** No other account there may publish: what the reader writes for this unit, they publish alone. */
  isAlone: z.boolean(),
  total: countSchema,
  waiting: countSchema,
  byState: z.record(draftStateSchema, countSchema),
  drafts: z.array(draftRowSchema),
})
export type Drafts = z.infer<typeof draftsSchema>

/** A member that is not as before. `path` as in a fault, places of a list by what names them (`pars/sterile-gauze/qty`). */
export const changeSchema = z.object({
  path: z.string(),
  before: jsonSchema.optional(),
  after: jsonSchema.optional(),
})
export type Change = z.infer<typeof changeSchema>

/** What somebody should know before they approve or withdraw; it keeps nobody from it. Counts where it counts something. */
export const effectSchema = z.object({
  is: z.enum([
    /** Stations hold some: they show it by its code, to be counted and written off. */
    'in-stock',
    /** Open requests came by this form: they are read by their own revision. */
    'open-requests',
    /** It is left out of figures that anybody may see, and would not be any more, or the other way round. */
    'sensitive-changes',
    /** It leaves stations that have it today. */
    'leaves-stations',
    /** Figures counted under it stay, under its last name. */
    'counted-on',
  ]),
  count: countSchema.nullable(),
})
export type Effect = z.infer<typeof effectSchema>

export const draftWholeSchema = draftRowSchema.extend({
  /** As it was given, whole or not. */
  body: jsonSchema,
  faultList: z.array(draftFaultSchema),
  /** What is published today; null: nothing is. `body` null: it was withdrawn. */
  published: z
    .object({ rev: countSchema, unit: unitIdSchema.nullable(), body: jsonSchema.nullable() })
    .nullable(),
  /** Against what is published today; of a draft that is published, against what was before it. */
  changes: z.array(changeSchema),
  effects: z.array(effectSchema),
})
export type DraftWhole = z.infer<typeof draftWholeSchema>

/** `rev`: the draft's, seen last; 0 for a new one. What is in review and saved again is a draft again. */
export const draftOrderSchema = z.object({
  rev: countSchema,
  type: draftTypeSchema,
  document: draftDocumentSchema,
  unit: unitIdSchema,
  baseRev: countSchema,
  body: z.record(z.string(), jsonSchema).refine(isShallow, 'nested too deeply'),
})
export type DraftOrder = z.infer<typeof draftOrderSchema>

export const draftStepSchema = z.object({ rev: countSchema })
export type DraftStep = z.infer<typeof draftStepSchema>

export const draftReturnSchema = draftStepSchema.extend({ note: z.string().trim().min(1).max(500) })
export type DraftReturn = z.infer<typeof draftReturnSchema>

export const draftDiscardSchema = draftStepSchema.extend({ discarded: z.boolean() })
export type DraftDiscard = z.infer<typeof draftDiscardSchema>

/** `faulty`: it cannot be submitted or published as it is; nothing was changed. */
export const draftStepDoneSchema = z.discriminatedUnion('is', [
  z.object({ is: z.literal('done'), draft: draftRowSchema }),
  z.object({ is: z.literal('faulty'), faults: z.array(draftFaultSchema) }),
])
export type DraftStepDone = z.infer<typeof draftStepDoneSchema>

/** Those of a file that was approved as a whole; the others stay in review, each with its reason. `not-yours`: to be looked at by somebody else. */
export const batchApprovedSchema = z.object({
  approved: countSchema,
  refused: z.array(
    z.object({
      draft: uuidSchema,
      title: textsSchema.nullable(),
      why: z.enum(['faulty', 'changed', 'not-yours']),
      faults: z.array(draftFaultSchema),
    }),
  ),
})
export type BatchApproved = z.infer<typeof batchApprovedSchema>

export const publishedRowSchema = z.object({
  document: draftDocumentSchema,
  /** Null: every station of the federation. */
  unit: unitIdSchema.nullable(),
  rev: countSchema,
  body: jsonSchema,
  /** False for what was published above the reader's unit. */
  mayChange: z.boolean(),
  /** Who published it last, and when; null for what came with the program, or was there before this was noted. */
  by: personSchema.nullable(),
  at: instantSchema.nullable(),
  missing: missingTextsSchema,
  /** Drafts of it that are neither published nor discarded, the reader's to see. */
  drafts: z.array(z.object({ draft: uuidSchema, state: draftStateSchema, isMine: z.boolean() })),
})
export type PublishedRow = z.infer<typeof publishedRowSchema>

/** `withdrawn`: as it was last, so that it can be drafted anew (with `rev` as `baseRev`). */
export const publishedSchema = z.object({
  unit: unitIdSchema,
  type: draftTypeSchema,
  at: instantSchema,
  documents: z.array(publishedRowSchema),
  withdrawn: z.array(
    publishedRowSchema.pick({
      document: true,
      unit: true,
      rev: true,
      body: true,
      mayChange: true,
      by: true,
      at: true,
    }),
  ),
})
export type Published = z.infer<typeof publishedSchema>

/** The last first. `rev`: the withdrawal's. */
export const withdrawalsSchema = z.object({
  unit: unitIdSchema,
  withdrawals: z.array(
    z.object({
      type: draftTypeSchema,
      document: draftDocumentSchema,
      title: textsSchema.nullable(),
      unit: unitIdSchema.nullable(),
      rev: countSchema,
      by: personSchema.nullable(),
      at: instantSchema.nullable(),
    }),
  ),
})
export type Withdrawals = z.infer<typeof withdrawalsSchema>

/** `review`: by way of a draft; `direct`: by a machine's token, an import or a posting; `program`: it came with the program. */
export const historyRowSchema = z.object({
  rev: countSchema,
  what: z.enum(['published', 'withdrawn']),
  how: z.enum(['review', 'direct', 'program']),
  unit: unitIdSchema.nullable(),
  at: instantSchema.nullable(),
  author: personSchema.nullable(),
  /** Null: nobody but the author. */
  approvedBy: personSchema.nullable(),
  isAlone: z.boolean(),
  /** Against the revision before; null where one of the two is not kept. */
  changes: z.array(changeSchema).nullable(),
})
export type HistoryRow = z.infer<typeof historyRowSchema>

/** `effects`: of withdrawing it today. `revisions`: the newest first. */
export const historySchema = z.object({
  type: draftTypeSchema,
  document: draftDocumentSchema,
  title: textsSchema.nullable(),
  unit: unitIdSchema.nullable(),
  rev: countSchema,
  isWithdrawn: z.boolean(),
  mayChange: z.boolean(),
  effects: z.array(effectSchema),
  revisions: z.array(historyRowSchema),
})
export type History = z.infer<typeof historySchema>
