import type { KeysAnswer } from '../../protocol/answers.ts'
import { keysAnswerSchema } from '../../protocol/answers.ts'
import { parseCode, parseEnrolmentLink } from '../../protocol/enrolment.ts'
import { walkKeys } from '../../protocol/key-chain.ts'
import { thumbprintOf } from '../../protocol/keys.ts'
import type { AnswerOf, ParsedInputOf } from '../contract/calls.ts'
import type { AskHub } from '../sync/ask-hub.ts'
import { readJson } from '../sync/read-answer.ts'

/** How much of a thumbprint a person compares. */
const fingerprintLength = 12

type Invitation = { hub: string; code: string; key?: string }

/** Asks the hub for its key, so that a person (or the sheet's own QR code) can tell it from another before the code is spent. */
export async function lookAtHub(
  askHub: AskHub,
  input: ParsedInputOf<'enrolment.look'>,
): Promise<AnswerOf<'enrolment.look'>> {
  const invitation = invitationIn(input)
  if (!invitation) return { ok: false, problem: 'bad-code' }
  const { hub, code, key: sheetKey } = invitation
  const answer = await fetchKeys(askHub, hub)
  const newest = answer?.keys.at(-1)
  if (!answer || !newest) return { ok: false, problem: 'hub-unreachable' }
  const key = await thumbprintOf(newest)
  const matchesSheet = sheetKey === undefined ? null : await leadsTo(answer, sheetKey, key)
  return {
    ok: true,
    value: { hub, code, key, fingerprint: key.slice(0, fingerprintLength), matchesSheet },
  }
}

export async function fetchKeys(askHub: AskHub, hub: string): Promise<KeysAnswer | undefined> {
  const answer = await askHub({ method: 'GET', url: `${hub}/v1/keys` })
  return typeof answer === 'string' || answer.status !== 200 ? undefined : readJson(answer, keysAnswerSchema)
}

/**
 * Whether a hub's chain of keys leads from the one of thumbprint `sheetKey` to the one of `newest`: a sheet printed before the hub
 * changed its key, or a station enrolled before, still names the old one.
 */
export async function leadsTo(answer: KeysAnswer, sheetKey: string, newest: string): Promise<boolean> {
  for (const key of answer.keys) {
    if ((await thumbprintOf(key)) !== sheetKey) continue
    const last = (await walkKeys(key, answer)).at(-1)
    return last !== undefined && (await thumbprintOf(last)) === newest
  }
  return false
}

function invitationIn(input: ParsedInputOf<'enrolment.look'>): Invitation | undefined {
  if ('scanned' in input) return parseEnrolmentLink(input.scanned)
  const hub = hubUrl(input.hub)
  const code = parseCode(input.code)
  return hub && code ? { hub, code } : undefined
}

/** A hub's address as it is asked: no slash at its end; undefined when it is no web address. */
export function hubUrl(text: string): string | undefined {
  const url = text.trim().replace(/\/+$/, '')
  return /^https?:\/\//.test(url) && URL.canParse(url) ? url : undefined
}
