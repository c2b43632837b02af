import * as z from 'zod'
import { slugSchema, textsSchema } from '../ids.ts'
import { defineDocument } from './define-document.ts'

const choiceSchema = z.object({ code: slugSchema, words: textsSchema, pictogram: z.string().optional() })

/** Asked only while an earlier field has one of these answers. */
const conditionSchema = z.object({ field: slugSchema, is: z.array(slugSchema).min(1).max(50) })

/**
 * One question, one screen. `kind`: `choice` and `choices` (pick-lists), `yes-no` (answers `yes`, `no`), `phone`, `amount` (yuan),
 * `number`, `day`, `words` (short, at most `maxLength` characters). Everything answered travels inside the seal; only a choice with
 * `fact` is also counted in the open, under that name.
 */
const fieldSchema = z.object({
  field: slugSchema,
  kind: z.enum(['choice', 'choices', 'yes-no', 'phone', 'amount', 'number', 'day', 'words']),
  label: textsSchema,
  help: textsSchema.optional(),
  /** Key of a recorded clip, `assets/audio`. */
  voice: slugSchema.optional(),
  pictogram: z.string().optional(),
  required: z.boolean(),
  choices: z.array(choiceSchema).max(40).optional(),
  maxLength: z.int().min(1).max(500).optional(),
  fact: z.enum(['category', 'urgency', 'worker']).optional(),
  /** What this day is to the deadlines (`last-unpaid`, `accident`, `dismissal`, `award-received` …). */
  deadlineDay: slugSchema.optional(),
  when: conditionSchema.optional(),
  /** Says who somebody is: asked only after the notice and the consent. */
  personal: z.boolean(),
})

/**
 * A form a worker fills in; its id a slug, its revision the document's. `desk`: which office handles it (`legal`, `jobs`, `membership`,
 * `hardship`, `counselling`, `demands` …). `notice`: what is shown before any name or phone; `consent`: the separate consent, naming
 * the recipient. `dueHours`, `dueDays`: by when the office hands it over and answers. `sensitive`: its count is suppressed when small.
 */
export const formDocument = defineDocument({
  type: 'form',
  body: z.object({
    name: textsSchema,
    summary: textsSchema.optional(),
    order: z.int().min(1),
    pictogram: z.string().optional(),
    desk: slugSchema,
    fields: z.array(fieldSchema).min(1).max(60),
    notice: z.object({
      id: slugSchema,
      rev: z.int().min(1),
      paragraphs: z.array(textsSchema).min(1).max(12),
    }),
    consent: textsSchema,
    /** What to bring, and whom to call meanwhile: shown with the ticket. */
    papers: z.array(textsSchema).max(20).optional(),
    hotlines: z.array(slugSchema).max(8).optional(),
    sensitive: z.boolean(),
    dueHours: z.int().min(1).max(8_760).optional(),
    dueDays: z.int().min(1).max(365).optional(),
  }),
})
