// The one way every call passes: authenticate → read → is the unit in reach? → handle → answer. What a handler throws is a bug: it is caught and
// logged here, once.
import type { Context } from 'hono'
import { PasswordsBusyError } from '../accounts/passwords.ts'
import { auditedStore } from '../audit/audited-store.ts'
import { deedOfCall } from '../audit/deed-of-call.ts'
import type { Hub } from '../hub.ts'
import { unitReached } from '../rights/reach.ts'
import { isActor } from '../rights/right.ts'
import { StoreUnavailableError } from '../store/store-unavailable-error.ts'
import { answerProblem } from './answer-problem.ts'
import { authenticateAccount } from './authenticate-account.ts'
import { authenticateActor } from './authenticate-actor.ts'
import { authenticateReader } from './authenticate-reader.ts'
import { authenticateStation, bearerOf } from './authenticate-station.ts'
import type { BodyBudget } from './body-budget.ts'
import type { Answer, Callers, Endpoint, Refusal } from './endpoint.ts'
import { commonHeaders, strictTransport } from './page-headers.ts'
import { readBody } from './read-body.ts'

export type CallObserver = {
  answered(call: { path: string; method: string; status: number; ms: number; problem?: string }): void
  failed(call: { path: string; method: string; error: unknown }): void
}

/** `addressOf`: who is at the other end, as far as the road to the hub can be trusted to say. */
export type Serving = {
  hub: Hub
  observe: CallObserver
  addressOf: (context: Context) => string
  bodies: BodyBudget
}

export function serveEndpoint(endpoint: Endpoint, serving: Serving): (context: Context) => Promise<Response> {
  const { hub, observe } = serving
  const { path, method } = endpoint
  return async (context) => {
    const begunMs = performance.now()
    let result: Answer | Refusal
    try {
      result = await run(endpoint, serving, context)
    } catch (error) {
      const isPassing = error instanceof StoreUnavailableError || error instanceof PasswordsBusyError
      if (!isPassing) observe.failed({ path, method, error })
      result = { problem: isPassing ? 'busy' : 'internal' }
    }
    const answer = 'problem' in result ? answerProblem(result, hub.clock()) : result
    const ms = performance.now() - begunMs
    const problem = 'problem' in result ? { problem: result.problem } : {}
    observe.answered({ path, method, status: answer.status, ms, ...problem })
    return toResponse(answer, hub.secure)
  }
}

async function run(endpoint: Endpoint, serving: Serving, context: Context): Promise<Answer | Refusal> {
  const { hub, addressOf, bodies } = serving
  const { headers } = context.req.raw
  const nowMs = hub.clock()
  const caller = await callerOf(endpoint.who, hub, { headers, nowMs })
  if (caller && 'problem' in caller) return caller
  const params = readPart(endpoint.params, context.req.param())
  if (!params.ok) return params
  const query = readPart(endpoint.query, context.req.query())
  if (!query.ok) return query
  const asked = { hub, params: params.value, query: query.value, caller, nowMs, headers }
  const address = addressOf(context)
  if (!endpoint.body) return handleInReach(endpoint, { ...asked, body: undefined, address })
  const read = await readBody(context, endpoint.body.maxBytes, bodies)
  if (!read.ok) return { problem: read.fault === 'broken' ? 'malformed' : read.fault }
  try {
    const body = understand(endpoint.body, read.bytes)
    return body.ok ? await handleInReach(endpoint, { ...asked, body: body.value, address }) : body
  } finally {
    read.done()
  }
}

type Ask = Omit<Parameters<Endpoint['handle']>[0], 'note' | 'unnoted'>

/**
 * The one place that holds a caller to their own unit and what is below it, and that notes what they did there: a change in its own
 * transaction, a reading of others' figures, or that they asked for those of somebody else, with the next notes.
 */
async function handleInReach(endpoint: Endpoint, asked: Ask): Promise<Answer | Refusal> {
  const { hub, caller, params, query, body, nowMs } = asked
  const unnoted = hub.store
  const more: Record<string, string> = {}
  const note = (about: Record<string, string>) => void Object.assign(more, about)
  if (!(caller && 'may' in caller)) return endpoint.handle({ ...asked, note, unnoted })
  const naming = { params, query, body }
  const reached = await unitReached(hub.store, { reach: endpoint.reach, reader: caller.unit, naming })
  const unit = 'unit' in reached ? reached.unit : caller.unit
  const deed = () => {
    const { about, ...rest } = deedOfCall(endpoint, { caller, params, query, unit, nowMs })
    return { ...rest, about: { ...about, ...more } }
  }
  if ('problem' in reached) {
    if (reached.problem === 'forbidden')
      hub.readNotes.note({ ...deed(), about: { refused: reached.detail ?? '' } })
    return reached
  }
  if (endpoint.method !== 'get') {
    // What was read before it stands before it.
    await hub.readNotes.flush()
    const store = auditedStore(hub.store, deed)
    return endpoint.handle({ ...asked, hub: { ...hub, store }, note, unnoted })
  }
  const answer = await endpoint.handle({ ...asked, note, unnoted })
  if (!('problem' in answer) && endpoint.reach !== 'own') hub.readNotes.note(deed())
  return answer
}

type Part = { ok: true; value: unknown } | ({ ok: false } & Refusal)

function readPart(schema: Endpoint['query'], value: unknown): Part {
  if (!schema) return { ok: true, value: undefined }
  const parsed = schema.safeParse(value)
  if (parsed.success) return { ok: true, value: parsed.data }
  const [first] = parsed.error.issues
  const detail = first && `${first.path.join('.')}: ${first.message}`
  return { ok: false, problem: 'malformed', ...(detail ? { detail } : {}) }
}

function understand({ schema }: NonNullable<Endpoint['body']>, bytes: Buffer): Part {
  if (!schema) return { ok: true, value: bytes }
  try {
    return readPart(schema, JSON.parse(bytes.toString()))
  } catch {
    return { ok: false, problem: 'malformed', detail: 'not JSON' }
  }
}

async function callerOf(
  who: keyof Callers,
  hub: Hub,
  { headers, nowMs }: { headers: Headers; nowMs: number },
): Promise<Callers[keyof Callers] | Refusal> {
  if (who === 'station') return authenticateStation(hub, { token: bearerOf(headers), nowMs })
  if (who === 'account') return authenticateAccount(hub, { headers, nowMs })
  if (isActor(who)) return authenticateActor(hub, who, { headers, nowMs })
  return who === 'reader' ? authenticateReader(hub, { headers, nowMs }) : undefined
}

function toResponse({ status, type, body, headers }: Answer, secure: boolean): Response {
  // Answers are about now, and some are for one reader only.
  const all = {
    ...commonHeaders,
    ...(secure ? strictTransport : {}),
    'cache-control': 'no-store',
    ...(type ? { 'content-type': type } : {}),
    ...headers,
  }
  return new Response(status === 204 ? null : (body ?? null), { status, headers: all })
}
