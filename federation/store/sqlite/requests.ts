import type { Database } from 'better-sqlite3'
import type {
  FederationRequest,
  RequestReads,
  RequestState,
  RequestStep,
  RequestWrites,
} from '../nouns/requests.ts'
import { overStates } from '../nouns/requests.ts'

type Row = {
  finger: string
  station: string
  timeline: number
  seq: number
  form: string
  formRev: number
  office: string
  category: string | null
  urgency: string | null
  worker: string | null
  notice: string | null
  sealedBytes: number
  isSealedHeld: number
  atMs: number
  arrivedMs: number
  state: RequestState
  assignee: string | null
  closedMs: number | null
  offsetMs: number | null
  lowerMs: number | null
  upperMs: number | null
  steps: string
}

const select = `
  SELECT r.finger, r.station, r.timeline, r.seq, form, form_rev AS formRev, office, category, urgency, worker, notice,
    sealed_bytes AS sealedBytes, sealed IS NOT NULL AS isSealedHeld, at_ms AS atMs, arrived_ms AS arrivedMs, state, assignee,
    closed_ms AS closedMs, offset_ms AS offsetMs, lower_ms AS lowerMs, upper_ms AS upperMs,
    (SELECT json_group_array(json_object('state', state, 'atMs', at_ms, 'who', who) ORDER BY n)
      FROM request_steps WHERE finger = r.finger) AS steps
  FROM requests AS r LEFT JOIN stretches AS s ON s.timeline = r.timeline
    AND s.from_seq = (SELECT max(from_seq) FROM stretches WHERE timeline = r.timeline AND from_seq <= r.seq)`

type QueueBound = {
  offices: string
  form: string | null
  urgency: string | null
  state: string | null
  limit: number
  after: string | null
}

const filters = `office IN (SELECT value FROM json_each(@offices)) AND (@form IS NULL OR form = @form)
  AND (@urgency IS NULL OR urgency = @urgency) AND (@state IS NULL OR state = @state)`
const openOrder = "(coalesce(urgency, '') <> 'urgent', arrived_ms, finger)"
const overOrder = '(-closed_ms, finger)'

export function requestReads(db: Database): RequestReads {
  const find = db.prepare<[string], Row>(`${select} WHERE finger = ?`)
  const sealed = db.prepare<[string], Buffer | null>('SELECT sealed FROM requests WHERE finger = ?').pluck()
  const queue = (isOpen: boolean) => {
    const order = isOpen ? openOrder : overOrder
    return db.prepare<QueueBound, Row>(`
      ${select} WHERE ${filters} AND closed_ms IS ${isOpen ? '' : 'NOT'} NULL
        AND (@after IS NULL OR ${order} > (SELECT ${order.slice(1, -1)} FROM requests WHERE finger = @after))
      ORDER BY ${order.slice(1, -1)} LIMIT @limit`)
  }
  const queues = { open: queue(true), over: queue(false) }
  const openSince = db.prepare<[string, number], Row>(`
    ${select} WHERE r.station IN (SELECT value FROM json_each(?)) AND (closed_ms IS NULL OR closed_ms >= ?)
    ORDER BY arrived_ms, finger`)
  const arrived = db.prepare<{ office: string; fromMs: number; toMs: number; limit: number }, Row>(`
    ${select} WHERE office = @office AND arrived_ms >= @fromMs AND arrived_ms < @toMs ORDER BY arrived_ms, finger LIMIT @limit`)
  const heldAndOver = db
    .prepare<[number, number], string>(
      'SELECT finger FROM requests WHERE sealed IS NOT NULL AND closed_ms < ? ORDER BY closed_ms LIMIT ?',
    )
    .pluck()
  return {
    find: async (finger) => {
      const row = find.get(finger)
      return row && toRequest(row)
    },
    sealed: async (finger) => {
      const bytes = sealed.get(finger)
      return bytes ? new Uint8Array(bytes) : undefined
    },
    queue: async ({ offices, isOpen, form, urgency, state, limit, after }) =>
      queues[isOpen ? 'open' : 'over']
        .all({
          offices: JSON.stringify(offices),
          ...{ form: form ?? null, urgency: urgency ?? null, state: state ?? null },
          ...{ limit, after: after ?? null },
        })
        .map(toRequest),
    openSince: async (stations, sinceMs) => openSince.all(JSON.stringify(stations), sinceMs).map(toRequest),
    arrivedBetween: async (ask) => arrived.all(ask).map(toRequest),
    heldAndOverBefore: async (closedMs, limit) => heldAndOver.all(closedMs, limit),
  }
}

export function requestWrites(db: Database): RequestWrites {
  const add = db.prepare(`
    INSERT INTO requests (finger, station, timeline, seq, digest, form, form_rev, office, category, urgency, worker, notice,
      sealed, sealed_bytes, at_ms, arrived_ms)
    VALUES (@finger, @station, @timeline, @seq, @digest, @form, @formRev, @office, @category, @urgency, @worker, @notice,
      @sealed, @sealedBytes, @atMs, @arrivedMs)
    ON CONFLICT DO NOTHING`)
  const withdrawn = db.prepare<[string], { station: string; arrivedMs: number }>(
    'SELECT station, arrived_ms AS arrivedMs FROM withdrawn_tickets WHERE finger = ?',
  )
  const withdraw = db.prepare('INSERT INTO withdrawn_tickets VALUES (?, ?, ?) ON CONFLICT DO NOTHING')
  const step = db.prepare(`
    INSERT INTO request_steps
    SELECT @finger, 1 + (SELECT count(*) FROM request_steps WHERE finger = @finger), @state, @atMs, @who
    FROM requests WHERE finger = @finger AND state <> 'withdrawn'`)
  // What is over and goes on after all (an agency that wants more papers) is open again.
  const setState = db.prepare(`
    UPDATE requests SET state = @state, closed_ms = CASE WHEN @isOver THEN coalesce(closed_ms, @atMs) END
    WHERE finger = @finger`)
  const assign = db.prepare('UPDATE requests SET assignee = ? WHERE finger = ?')
  const drop = db.prepare('UPDATE requests SET sealed = NULL WHERE finger = ?')

  const addStep = (finger: string, { state, atMs, who }: RequestStep): void => {
    const { changes } = step.run({ finger, state, atMs, who })
    if (changes > 0) setState.run({ finger, state, atMs, isOver: overStates.includes(state) ? 1 : 0 })
  }
  const takeBack = (finger: string, arrivedMs: number): void => {
    addStep(finger, { state: 'withdrawn', atMs: arrivedMs, who: 'worker' })
    drop.run(finger)
  }
  return {
    add: async ({ sealed, category, urgency, worker, notice, ...request }) => {
      const { changes } = add.run({
        ...request,
        ...{ category: category ?? null, urgency: urgency ?? null },
        ...{ worker: worker ?? null, notice: notice ?? null, sealed, sealedBytes: sealed.length },
      })
      if (changes === 0) return false
      const taken = withdrawn.get(request.finger)
      if (taken) takeBack(request.finger, Math.max(taken.arrivedMs, request.arrivedMs))
      return true
    },
    withdraw: async (finger, { station, arrivedMs }) => {
      if (withdraw.run(finger, station, arrivedMs).changes === 0) return false
      takeBack(finger, arrivedMs)
      return true
    },
    addStep: async (finger, given) => addStep(finger, given),
    assign: async (finger, assignee) => void assign.run(assignee, finger),
    dropSealed: async (finger) => void drop.run(finger),
  }
}

function toRequest(row: Row): FederationRequest {
  const { category, urgency, worker, notice, isSealedHeld, assignee, closedMs, steps, ...rest } = row
  const { offsetMs, lowerMs, upperMs, ...named } = rest
  return {
    ...named,
    ...{ category: category ?? undefined, urgency: urgency ?? undefined, worker: worker ?? undefined },
    ...{ notice: notice ?? undefined, assignee: assignee ?? undefined, closedMs: closedMs ?? undefined },
    isSealedHeld: isSealedHeld === 1,
    timing: {
      ...{ offsetMs: offsetMs ?? undefined, lowerMs: lowerMs ?? undefined, upperMs: upperMs ?? undefined },
    },
    steps: JSON.parse(steps),
  }
}
