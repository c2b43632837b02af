import type * as z from 'zod'
import { documentSchemaOf } from '../../protocol/documents/index.ts'
import type { DraftFault, DraftType } from '../contract/drafts.ts'

/** A body as its type's schema reads it, or each place that keeps it from being one: what is missing, and what does not fit. */
export function readBody(
  type: DraftType,
  given: unknown,
): { ok: true; body: unknown } | { ok: false; faults: DraftFault[] } {
  const schema = documentSchemaOf(type)
  if (!schema) throw new Error(`${type} has no schema`)
  const parsed = schema.safeParse(given)
  const faults = parsed.success
    ? unread(given, parsed.data, '')
    : parsed.error.issues.map((issue) => toFault(issue, given))
  return parsed.success && faults.length === 0 ? { ok: true, body: parsed.data } : { ok: false, faults }
}

function toFault({ path, message }: z.core.$ZodIssue, given: unknown): DraftFault {
  const value = path.reduce<unknown>(
    (of, key) => (of as Record<PropertyKey, unknown> | undefined)?.[key],
    given,
  )
  const isMissing = value === undefined || value === null || value === ''
  return { path: path.join('/'), is: isMissing ? 'missing' : 'wrong', detail: isMissing ? '' : message }
}

/** A member that the schema knows nothing of would be lost in silence: it is told instead. */
function unread(given: unknown, read: unknown, path: string): DraftFault[] {
  if (typeof given !== 'object' || given === null) return []
  return Object.entries(given).flatMap(([name, value]) => {
    const at = path ? `${path}/${name}` : name
    if (typeof read !== 'object' || read === null || !Object.hasOwn(read, name))
      return value === undefined ? [] : [{ path: at, is: 'wrong' as const, detail: 'not known here' }]
    return unread(value, (read as Record<string, unknown>)[name], at)
  })
}
