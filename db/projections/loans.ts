import type { EntryName } from '../../protocol/ids.ts'
import { fromInstant } from '../../protocol/instants.ts'
import { defineProjection, originNamed } from './define-projection.ts'

const isVoid = 'EXISTS (SELECT 1 FROM loan_voids v WHERE v.epoch = @epoch AND v.seq = @seq)'
const isBack = `EXISTS (SELECT 1 FROM loan_returns r WHERE r.loan_epoch = @epoch AND r.loan_seq = @seq
  AND NOT EXISTS (SELECT 1 FROM loan_voids v WHERE v.epoch = r.epoch AND v.seq = r.seq))`

/**
 * One row a loan; it is out until it was returned or voided, whichever is told first, and again when the return was none. What is out
 * stays known for ever.
 */
export const loansProjection = defineProjection({
  tables: ['loans', 'loan_returns', 'loan_voids'],
  outlives: true,
  react: ({ sqlite }) => {
    const add = sqlite.prepare(
      `INSERT INTO loans (epoch, seq, at_ms, item, code, is_out, is_void)
       VALUES (@epoch, @seq, @atMs, @item, @code, NOT ${isVoid} AND NOT ${isBack}, ${isVoid})
       ON CONFLICT DO NOTHING`,
    )
    const addReturn = sqlite.prepare(
      `INSERT INTO loan_returns (epoch, seq, at_ms, loan_epoch, loan_seq) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT DO NOTHING`,
    )
    const addVoid = sqlite.prepare('INSERT INTO loan_voids (epoch, seq) VALUES (?, ?) ON CONFLICT DO NOTHING')
    const loanOf = sqlite.prepare<[string, number], EntryName>(
      'SELECT loan_epoch AS epoch, loan_seq AS seq FROM loan_returns WHERE epoch = ? AND seq = ?',
    )
    const reckon = sqlite.prepare(
      `UPDATE loans SET is_out = NOT ${isVoid} AND NOT ${isBack}, is_void = ${isVoid}
       WHERE epoch = @epoch AND seq = @seq`,
    )
    return {
      'loan.made': ({ origin, entry }) => {
        const { item, code } = entry.body
        add.run({ ...origin, item, code, atMs: fromInstant(entry.at) })
      },
      'loan.returned': ({ origin, entry }) => {
        const loan = originNamed(entry.body.loan, origin)
        addReturn.run(origin.epoch, origin.seq, fromInstant(entry.at), loan.epoch, loan.seq)
        reckon.run({ epoch: loan.epoch, seq: loan.seq })
      },
      'loan.voided': ({ origin, entry }) => {
        const { epoch, seq } = originNamed(entry.body.loan, origin)
        addVoid.run(epoch, seq)
        // What it names is a loan or a return; each has its name for itself.
        reckon.run(loanOf.get(epoch, seq) ?? { epoch, seq })
      },
    }
  },
})
