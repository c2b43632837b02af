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
  const first = await askOnce(parts, path, hubTime.hubNowMs() ?? clock.wallMs())
  const told = 'status' in first ? readProblem(first) : undefined
  if (told?.name !== 'stale-token' || !told.problem.at) return first
  return askOnce(parts, path, fromInstant(told.problem.at))
}

async function askOnce(parts: SyncParts, path: string, nowMs: number): Promise<HubAnswer | Setback> {
  const { station, hubId, hubUrl, kid } = enrolmentOf(parts)
  const token = await signToken({ station, hub: hubId, nowMs }, await parts.keys.signer(kid))
  const answer = await parts.askHub({ method: 'GET', url: `${hubUrl}${path}`, token })
  return typeof answer === 'string' ? { fault: 'unreachable' } : answer
}

/** The setback in an answer that is not the one asked for. */
export function setbackIn(answer: HubAnswer): Setback {
  return { fault: readProblem(answer)?.name ?? 'not-an-answer', retryAfterMs: answer.retryAfterMs }
}
