import type { ReadHandle } from './handles.ts'

/** What was answered to an act, and by which call it came. */
export type DoneAct = { call: string; answer: unknown }

export type Acts = {
  find: (id: string) => DoneAct | undefined
  /** Only inside the transaction of what the act did. */
  keep: (id: string, done: DoneAct) => void
}

export function actsOf(db: ReadHandle): Acts {
  const find = db.sqlite.prepare<[string], { call: string; answer: string }>(
    'SELECT call, answer FROM acts WHERE act = ?',
  )
  const keep = db.sqlite.prepare('INSERT INTO acts (act, call, answer) VALUES (?, ?, ?)')
  return {
    find: (id) => {
      const row = find.get(id)
      return row && { call: row.call, answer: JSON.parse(row.answer) }
    },
    keep: (id, { call, answer }) => {
      keep.run(id, call, JSON.stringify(answer))
    },
  }
}
