import type { Refusal } from '../http/endpoint.ts'
import { isFromOwnPage } from '../http/is-from-own-page.ts'
import type { Access } from './access.ts'
import type { Right } from './right.ts'

/** What is known of somebody who asks for more than to read. `byCookie`: a browser brought the session along by itself. */
export type Act = { right: Right; access: Access; byCookie: boolean; headers: Headers }

/**
 * The one place that says whether somebody may act, or why not. Which unit an act reaches is the call's own question: every call that
 * names a unit asks `unitInReach`, acts and reads alike.
 */
export function refuseAct({ right, access, byCookie, headers }: Act): Refusal | undefined {
  const forged = byCookie ? refuseForged(headers) : undefined
  if (forged) return forged
  if (!access.may.includes(right))
    return { problem: 'forbidden', detail: `This token reads, and may not ${right}.` }
  return undefined
}

/** Why an act with a session's cookie is not taken for its officer's own. */
export function refuseForged(headers: Headers): Refusal | undefined {
  if (isFromOwnPage(headers) && isNoForm(headers)) return undefined
  return { problem: 'forbidden', detail: 'Only the county’s own page may act with its session.' }
}

/** A form on a page can send a body of three types, and none of them is JSON. */
function isNoForm(headers: Headers): boolean {
  const type = headers.get('content-type')
  return type === null || /^application\/json\b/i.test(type)
}
