import type { DocumentBody } from '../../protocol/documents/index.ts'
import { toInstant } from '../../protocol/instants.ts'
import type { CaseAct, CaseState } from '../contract/requests.ts'
import type { Refusal } from '../http/endpoint.ts'
import type { Access } from '../rights/access.ts'
import type { StoreWrites } from '../store/store.ts'
import { publishAnswer } from './publish-answer.ts'

type Asked = {
  finger: string
  /** How many steps the asker has seen. */
  seen: number
  state: Exclude<CaseState, 'filed' | 'withdrawn'>
  assignee?: string
  sealed?: string | undefined
  act: CaseAct
}

/** Adds a step, tells every station of the county, and notes who did it. Refused when somebody added another meanwhile. */
export async function addStep(
  writes: StoreWrites,
  { finger, seen, state, assignee, sealed, act }: Asked,
  { who, nowMs }: { who: Access['who']; nowMs: number },
): Promise<Refusal | undefined> {
  const request = await writes.requests.find(finger)
  if (!request) return { problem: 'not-found' }
  if (request.state === 'withdrawn')
    return { problem: 'changed', detail: 'The worker took this request back: nobody works on it any more.' }
  if (request.steps.length !== seen) return { problem: 'changed' }
  if (assignee !== undefined) await writes.requests.assign(finger, assignee)
  await writes.requests.addStep(finger, { state, atMs: nowMs, who: who.name })
  await publishAnswer(writes, request, { state: toldAs(state), at: toInstant(nowMs), sealed })
  await writes.casework.log({ atMs: nowMs, who, office: request.office, finger, act })
  return undefined
}

/** To the worker it is enough that the county has it: who of them is the county's own business. */
function toldAs(state: Asked['state']): DocumentBody<'answer'>['state'] {
  return state === 'assigned' ? 'received' : state
}
