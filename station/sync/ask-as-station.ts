import { fromInstant } from '../../protocol/instants.ts'
import { signToken } from '../../protocol/token.ts'
import type { HubAnswer } from './ask-hub.ts'
import { readProblem } from './read-answer.ts'
import type { Setback, SyncParts } from './sync-parts.ts'
import { enrolmentOf } from './sync-parts.ts'

/**
 * Asks what only a station may ask, with a token. Told that the token is stale, it takes the hub's time from that very answer and
 * asks once more; that time is unsigned, so it serves for this token and nothing else.
 */
export async function askAsStation(parts: SyncParts, path: string): Promise<HubAnswer | Setback> {
  const { hubTime, clock } = parts
  const nowMs = hubTime.hubNowMs() ?? clock.wallMs()
  const { kid } = enrolmentOf(parts)
  const first = await askFresh(parts, path, { kid, nowMs })
  if ('fault' in first || readProblem(first)?.name !== 'bad-token') return first
  // A hub brought back from a backup may know us by a key before the present one only.
  const others = (await parts.keys.kids()).filter((other) => other !== kid)
  for (const other of others.slice(0, otherKeysTried)) {
    const answer = await askFresh(parts, path, { kid: other, nowMs })
    if ('fault' in answer || answer.status === 200) return answer
  }
  return first
}

const otherKeysTried = 2

type Token = { kid: string; nowMs: number }

async function askFresh(parts: SyncParts, path: string, token: Token): Promise<HubAnswer | Setback> {
  const first = await askOnce(parts, path, token)
  const told = 'status' in first ? readProblem(first) : undefined
  if (told?.name !== 'stale-token' || !told.problem.at) return first
  return askOnce(parts, path, { ...token, nowMs: fromInstant(told.problem.at) })
}

async function askOnce(parts: SyncParts, path: string, { kid, nowMs }: Token): Promise<HubAnswer | Setback> {
  const { station, hubId, hubUrl } = enrolmentOf(parts)
  const token = await signToken({ station, hub: hubId, nowMs }, await parts.keys.signer(kid))
  const answer = await parts.askHub({ method: 'GET', url: `${hubUrl}${path}`, token })
  return typeof answer === 'string' ? { fault: 'unreachable' } : answer
}

/** The setback in an answer that is not the one asked for. */
export function setbackIn(answer: HubAnswer): Setback {
  return { fault: readProblem(answer)?.name ?? 'not-an-answer', retryAfterMs: answer.retryAfterMs }
}
