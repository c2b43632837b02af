import { createHash } from 'node:crypto'
import * as z from 'zod'
import { epochsAnswerSchema, keysAnswerSchema } from './answers.ts'
import { manifestSchema } from './batch.ts'
import { documentTypes } from './documents/index.ts'
import { enrolmentAnswerSchema, enrolmentRequestSchema } from './enrolment.ts'
import { wasSchema } from './entry.ts'
import { changeSchema, feedManifestSchema } from './feed-page.ts'
import { kinds } from './kinds/index.ts'
import { receiptSchema } from './receipt.ts'
import { tokenClaimsSchema } from './token.ts'

const messages = {
  'batch manifest': manifestSchema,
  receipt: receiptSchema,
  'feed manifest': feedManifestSchema,
  'feed change': changeSchema,
  'token claims': tokenClaimsSchema,
  was: wasSchema,
  'enrolment request': enrolmentRequestSchema,
  'enrolment answer': enrolmentAnswerSchema,
  'epochs answer': epochsAnswerSchema,
  'keys answer': keysAnswerSchema,
}

/** A short hash of every schema of the wire, by name (`visit.checked-in@1`). A changed hash is a changed wire. */
export function wireHashes(): Record<string, string> {
  const hashes: Record<string, string> = {}
  for (const each of kinds)
    for (const [v, schema] of Object.entries(each.versions)) hashes[`${each.kind}@${v}`] = hashOf(schema)
  for (const each of documentTypes) hashes[`document ${each.type}`] = hashOf(each.body)
  for (const [name, schema] of Object.entries(messages)) hashes[name] = hashOf(schema)
  return hashes
}

function hashOf(schema: z.ZodType): string {
  const json = JSON.stringify(sortKeys(z.toJSONSchema(schema)))
  return createHash('sha256').update(json).digest('base64url').slice(0, 16)
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sortKeys(each)]),
  )
}
