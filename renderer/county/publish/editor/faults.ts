import type { DraftFault, DraftType } from '../../../../federation/contract/drafts.ts'
import { documentSchemaOf } from '../../../../protocol/documents/index.ts'
import type { Body } from './body.ts'

/**
 * One thing that the document's own schema refuses. `path` as the hub says it: `bands/0/words`. `rule`: members that fit each by itself and
 * not together; `range`: too long, too large, too many, too few.
 */
export type Fault = { path: string; is: 'missing' | 'wrong' | 'range' | 'rule' | DraftFault['is'] }

/** What keeps a body from being a document of its type, by the same schema that the hub and every station read it with. */
export function faultsOf(type: DraftType, body: Body): Fault[] {
  const parsed = documentSchemaOf(type)?.safeParse(body)
  if (parsed === undefined || parsed.success) return []
  const faults = parsed.error.issues.map(({ code, path }): Fault => {
    // Words without the Chinese are words that are missing: one fault, wherever the schema noticed it.
    const place = path.at(-1) === 'zh-CN' ? path.slice(0, -1) : path
    const value = path.reduce<unknown>((held, part) => (held as Body | undefined)?.[part as string], body)
    const isEmpty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
    const is = isEmpty ? 'missing' : code === 'custom' ? 'rule' : isBound(code) ? 'range' : 'wrong'
    return { path: place.join('/'), is }
  })
  return faults.filter((fault, at) => faults.findIndex(({ path }) => path === fault.path) === at)
}

function isBound(code: string): boolean {
  return code === 'too_big' || code === 'too_small'
}

/** Those of a member and of what lies in it. */
export function faultsAt(faults: readonly Fault[], path: string): Fault[] {
  return faults.filter((each) => each.path === path || each.path.startsWith(`${path}/`))
}

/** What only the hub can tell of this body, beside what its schema says: it stays until the draft is saved again. */
export function hubFaults(faults: readonly DraftFault[], schemas: readonly Fault[]): Fault[] {
  return faults
    .map(({ path, is }): Fault => ({ path: path.replace(/\/zh-CN$/, ''), is }))
    .filter(({ path }) => !schemas.some((each) => each.path === path))
}
