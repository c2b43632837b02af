// The audit log as the console sees it: who read or changed what.
import * as z from 'zod'
import { instantSchema, unitIdSchema } from '../../protocol/ids.ts'

export const auditKindSchema = z.enum(['read', 'change', 'entry', 'keep'])
export type AuditKindName = z.infer<typeof auditKindSchema>

/**
 * `what`: the call (`put /v1/restocks/:station/:epoch/:seq`), the command (`command code`), or one of `sign-in`, `sign-in-wrong`,
 * `sign-in-locked`, `set-up`, `launch`, `trimmed`. `about`: what it named. `unit` is null for what is of no unit.
 */
export const auditEntrySchema = z.object({
  n: z.int(),
  at: instantSchema,
  kind: auditKindSchema,
  who: z.object({
    kind: z.enum(['account', 'token', 'command', 'hub', 'nobody']),
    id: z.string(),
    name: z.string(),
  }),
  unit: unitIdSchema.nullable(),
  what: z.string(),
  about: z.record(z.string(), z.string()),
})
export type AuditEntry = z.infer<typeof auditEntrySchema>

/** The newest first; `more`: there are older ones. */
export const auditSchema = z.object({
  unit: unitIdSchema,
  at: instantSchema,
  entries: z.array(auditEntrySchema),
  more: z.boolean(),
})
export type Audit = z.infer<typeof auditSchema>

/**
 * What a walk along the chain found. `from`: the number of the first entry there is; `head`: the chain value of the last one, to be
 * noted elsewhere: a log that was cut at its end is whole, and does not hold it. `brokenAt`: the first entry that is not as it was
 * written, or does not follow.
 */
export const auditWholeSchema = z.object({
  whole: z.boolean(),
  entries: z.int(),
  from: z.int().nullable(),
  head: z.string().nullable(),
  brokenAt: z.int().nullable(),
  at: instantSchema,
})
export type AuditWhole = z.infer<typeof auditWholeSchema>
