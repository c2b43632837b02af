import { fromInstant } from '../../protocol/instants.ts'
import { defineProjection } from './define-projection.ts'

/** Each look at a piece, and each fault with its end: the first repair that names it. */
export const equipmentProjection = defineProjection({
  tables: ['equipment_checks', 'equipment_faults'],
  react: ({ sqlite }) => {
    const look = sqlite.prepare(
      'INSERT INTO equipment_checks (equipment, epoch, seq, at_ms, ok) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
    )
    const open = sqlite.prepare(
      `INSERT INTO equipment_faults (epoch, seq, at_ms, equipment, fault, note, by) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT DO NOTHING`,
    )
    const end = sqlite.prepare(
      `UPDATE equipment_faults SET outcome = ?, ended_epoch = ?, ended_seq = ?
       WHERE epoch = ? AND seq = ? AND outcome IS NULL`,
    )
    return {
      'equipment.checked': ({ origin: { epoch, seq }, entry }) => {
        for (const { equipment, ok } of entry.body.lines)
          look.run(equipment, epoch, seq, fromInstant(entry.at), ok ? 1 : 0)
      },
      'equipment.faulted': ({ origin: { epoch, seq }, entry }) => {
        const { equipment, fault, note = null } = entry.body
        open.run(epoch, seq, fromInstant(entry.at), equipment, fault, note, entry.by)
      },
      'equipment.repaired': ({ origin, entry }) => {
        const { fault, outcome } = entry.body
        // A reference without an epoch is of the journal it was first written in.
        const epoch = 'epoch' in fault ? fault.epoch : origin.epoch
        end.run(outcome, origin.epoch, origin.seq, epoch, fault.seq)
      },
    }
  },
})
