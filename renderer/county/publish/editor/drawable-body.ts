import type { DraftType } from '../../../../federation/contract/drafts.ts'
import { documentSchemaOf } from '../../../../protocol/documents/index.ts'
import type { Body } from './body.ts'
import { isTexts } from './body.ts'

/** Stands where words will. */
const notWritten = '……'

/**
 * As much of a body as a kiosk can draw: what does not fit its schema is left out, or is as `empty` has it. Null when there is still too
 * little of it.
 */
export function drawableBody(type: DraftType, body: Body, empty: Body): Body | null {
  const schema = documentSchemaOf(type)
  let tried = withChinese({ ...empty, ...body }) as Body
  // Once for what does not fit, once more for what its going has left without its like.
  for (let turn = 0; turn < 3; turn++) {
    const parsed = schema?.safeParse(tried)
    if (parsed === undefined) return null
    if (parsed.success) return parsed.data as Body
    const refused = new Set(parsed.error.issues.map(({ path }) => String(path[0] ?? '')))
    tried = Object.fromEntries([
      ...Object.entries(tried).filter(([member]) => !refused.has(member)),
      ...[...refused].flatMap((member) => (member in empty ? [[member, empty[member]] as const] : [])),
    ])
  }
  return null
}

function withChinese(value: unknown): unknown {
  if (isTexts(value)) return { ...value, 'zh-CN': value['zh-CN'] || notWritten }
  if (Array.isArray(value)) return value.map(withChinese)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([member, inner]) => [member, withChinese(inner)]))
}
