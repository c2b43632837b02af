import type { EntryName } from '../../protocol/ids.ts'
import { fromInstant } from '../../protocol/instants.ts'
import type { ShiftChecks } from '../../protocol/shift-checks.ts'
import { defineProjection } from './define-projection.ts'

type Written = { origin: EntryName; entry: { at: string; kind: string; by: string } }
type Facts = {
  to?: string
  guest?: boolean
  checks?: ShiftChecks
  note?: string | undefined
  reason?: string | undefined
}

/** One row an event of the shift book, the door's among them. Which shift runs is read from the newest. */
export const shiftsProjection = defineProjection({
  tables: ['shift_events'],
  react: ({ sqlite }) => {
    const add = sqlite.prepare(
      `INSERT INTO shift_events (epoch, seq, at_ms, kind, by, to_card, guest, checks, note, reason)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    )
    function keep({ origin, entry }: Written, facts: Facts): void {
      const { to = null, guest = false, checks = [], note = null, reason = null } = facts
      const { epoch, seq } = origin
      const texts = [to, guest ? 1 : 0, JSON.stringify(checks), note, reason]
      add.run(epoch, seq, fromInstant(entry.at), entry.kind, entry.by, ...texts)
    }
    return {
      'shift.opened': (placed) => keep(placed, placed.entry.body),
      'shift.handed-over': (placed) => keep(placed, placed.entry.body),
      'shift.closed': (placed) => keep(placed, placed.entry.body),
      'station.opened': (placed) => keep(placed, {}),
      'station.closed': (placed) => keep(placed, placed.entry.body),
    }
  },
})
