import type { EntryName } from '../protocol/ids.ts'
import type { ReadHandle } from './handles.ts'

/** `name`: the origin of its `equipment.faulted`. Open while `outcome` is null. */
export type FaultRow = {
  name: EntryName
  equipment: string
  fault: string
  note: string | null
  atMs: number
  by: string
  outcome: string | null
}

type Stored = Omit<FaultRow, 'name'> & { epoch: string; seq: number }

const columns = 'f.epoch, f.seq, f.equipment, f.fault, f.note, f.at_ms AS atMs, f.by, f.outcome'

const toFault = ({ epoch, seq, ...plain }: Stored): FaultRow => ({ ...plain, name: { epoch, seq } })

/** In the order in which they were reported. */
export function openFaults(db: ReadHandle): FaultRow[] {
  return db.sqlite
    .prepare<[], Stored>(
      `SELECT ${columns} FROM equipment_faults f JOIN epochs e ON e.epoch = f.epoch
       WHERE f.outcome IS NULL ORDER BY e.no, f.seq`,
    )
    .all()
    .map(toFault)
}

export function findFault(db: ReadHandle, { epoch, seq }: EntryName): FaultRow | undefined {
  const row = db.sqlite
    .prepare<[string, number], Stored>(
      `SELECT ${columns} FROM equipment_faults f WHERE f.epoch = ? AND f.seq = ?`,
    )
    .get(epoch, seq)
  return row && toFault(row)
}

/** What is known of a piece besides its open faults. `retired`: it went, and nobody has looked at one in its place since. */
export type PieceRow = { equipment: string; lastCheckedMs: number | null; retired: boolean }

/** Every piece that was ever looked at or reported. */
export function listPieces(db: ReadHandle): PieceRow[] {
  const events = db.sqlite
    .prepare<[], { equipment: string; what: 'look' | 'fault' | 'end'; atMs: number; outcome: string | null }>(
      `SELECT equipment, what, atMs, outcome FROM (
       SELECT c.equipment, 'look' AS what, c.at_ms AS atMs, NULL AS outcome, e.no AS no, c.seq AS seq
       FROM equipment_checks c JOIN epochs e ON e.epoch = c.epoch
       UNION ALL
       SELECT f.equipment, 'fault', f.at_ms, NULL, e.no, f.seq FROM equipment_faults f JOIN epochs e ON e.epoch = f.epoch
       UNION ALL
       SELECT f.equipment, 'end', f.at_ms, f.outcome, e.no, f.ended_seq
       FROM equipment_faults f JOIN epochs e ON e.epoch = f.ended_epoch)
     ORDER BY no, seq`,
    )
    .all()
  const pieces = new Map<string, PieceRow>()
  for (const { equipment, what, atMs, outcome } of events) {
    const known = pieces.get(equipment) ?? { equipment, lastCheckedMs: null, retired: false }
    if (what === 'look') pieces.set(equipment, { equipment, lastCheckedMs: atMs, retired: false })
    else if (what === 'fault') pieces.set(equipment, { ...known, retired: false })
    else pieces.set(equipment, { ...known, retired: outcome === 'retired' })
  }
  return [...pieces.values()]
}
