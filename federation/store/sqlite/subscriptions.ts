import type { Database } from 'better-sqlite3'
import type { Dispatch, Subscription, SubscriptionReads, SubscriptionWrites } from '../nouns/subscriptions.ts'

type SubscriptionRow = {
  id: string
  unit: string
  name: string
  target: string
  formats: string
  hour: number
  restatements: number
  language: Subscription['language']
  paused: number
  secret: string | null
  first_week: string
  rev: number
  who_kind: Subscription['who']['kind']
  who_id: string
  who_name: string
  changed_ms: number
}

type DispatchRow = {
  subscription: string
  week: string
  revision: number
  state: Dispatch['state']
  sent: string
  tries: number
  tried_ms: number | null
  next_ms: number | null
  fault: NonNullable<Dispatch['fault']> | null
  about: string
  failing_ms: number | null
  delivered_ms: number | null
}

export function subscriptionReads(db: Database): SubscriptionReads {
  const find = db.prepare<[string], SubscriptionRow>('SELECT * FROM subscriptions WHERE id = ?')
  const list = db.prepare<[], SubscriptionRow>('SELECT * FROM subscriptions ORDER BY name, id')
  const one = db.prepare<[string, string, number], DispatchRow>(
    'SELECT * FROM dispatches WHERE subscription = ? AND week = ? AND revision = ?',
  )
  const all = db.prepare<[string], DispatchRow>(
    'SELECT * FROM dispatches WHERE subscription = ? ORDER BY week DESC, revision DESC',
  )
  const due = db.prepare<{ nowMs: number }, DispatchRow>(`
    SELECT dispatches.* FROM dispatches JOIN subscriptions ON subscriptions.id = dispatches.subscription
    WHERE state = 'waiting' AND (next_ms <= @nowMs OR tried_ms > @nowMs) AND paused = 0 ORDER BY subscription, week, revision`)
  return {
    find: async (id) => {
      const row = find.get(id)
      return row && toSubscription(row)
    },
    list: async () => list.all().map(toSubscription),
    dispatch: async ({ subscription, week, revision }) => {
      const row = one.get(subscription, week, revision)
      return row && toDispatch(row)
    },
    dispatches: async (subscription) => all.all(subscription).map(toDispatch),
    due: async (nowMs) => due.all({ nowMs }).map(toDispatch),
  }
}

export function subscriptionWrites(db: Database): SubscriptionWrites {
  const put = db.prepare(`INSERT OR REPLACE INTO subscriptions VALUES (${Array(16).fill('?').join(', ')})`)
  const remove = db.prepare('DELETE FROM subscriptions WHERE id = ?')
  const forget = db.prepare('DELETE FROM dispatches WHERE subscription = ?')
  const putDispatch = db.prepare(
    `INSERT OR REPLACE INTO dispatches VALUES (${Array(12).fill('?').join(', ')})`,
  )
  return {
    put: async ({ who, ...row }) =>
      void put.run(
        ...[row.id, row.unit, row.name, JSON.stringify(row.target), JSON.stringify(row.formats), row.hour],
        ...[Number(row.restatements), row.language, Number(row.paused), row.secret ?? null, row.firstWeek],
        ...[row.rev, who.kind, who.id, who.name, row.changedMs],
      ),
    remove: async (id) => {
      remove.run(id)
      forget.run(id)
    },
    putDispatch: async (row) =>
      void putDispatch.run(
        ...[row.subscription, row.week, row.revision, row.state, JSON.stringify(row.sent), row.tries],
        ...[row.triedMs ?? null, row.nextMs ?? null, row.fault ?? null, row.about],
        ...[row.failingMs ?? null, row.deliveredMs ?? null],
      ),
  }
}

function toSubscription(row: SubscriptionRow): Subscription {
  const { id, unit, name, hour, language, rev } = row
  return {
    ...{ id, unit, name, hour, language, rev },
    target: JSON.parse(row.target),
    formats: JSON.parse(row.formats),
    restatements: row.restatements === 1,
    paused: row.paused === 1,
    secret: row.secret ?? undefined,
    firstWeek: row.first_week,
    who: { kind: row.who_kind, id: row.who_id, name: row.who_name },
    changedMs: row.changed_ms,
  }
}

function toDispatch(row: DispatchRow): Dispatch {
  const { subscription, week, revision, state, tries, about } = row
  return {
    ...{ subscription, week, revision, state, tries, about },
    sent: JSON.parse(row.sent),
    triedMs: row.tried_ms ?? undefined,
    nextMs: row.next_ms ?? undefined,
    fault: row.fault ?? undefined,
    failingMs: row.failing_ms ?? undefined,
    deliveredMs: row.delivered_ms ?? undefined,
  }
}
