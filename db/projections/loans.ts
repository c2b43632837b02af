import type { EntryName } from '../../protocol/ids.ts'
import { fromInstant } from '../../protocol/instants.ts'
import { defineProjection, originNamed } from './define-projection.ts'

/** One row a loan; it is out until it was returned or voided, whichever is told first. What is out stays known for ever. */
export const loansProjection = defineProjection({
  tables: ['loans', 'loan_ends'],
  outlives: true,
  react: ({ sqlite }) => {
    const add = sqlite.prepare(
      `INSERT INTO loans (epoch, seq, at_ms, item, code, is_out)
       VALUES (@epoch, @seq, @atMs, @item, @code,
         NOT EXISTS (SELECT 1 FROM loan_ends WHERE epoch = @epoch AND seq = @seq))
       ON CONFLICT DO NOTHING`,
    )
    const addEnd = sqlite.prepare(
      'INSERT INTO loan_ends (epoch, seq, how) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    )
    const close = sqlite.prepare('UPDATE loans SET is_out = 0 WHERE epoch = ? AND seq = ?')
    const end = ({ epoch, seq }: EntryName, how: 'returned' | 'voided') => {
      addEnd.run(epoch, seq, how)
      close.run(epoch, seq)
    }
    return {
      'loan.made': ({ origin, entry }) => {
        add.run({ ...origin, ...entry.body, atMs: fromInstant(entry.at) })
      },
      'loan.returned': ({ origin, entry }) => end(originNamed(entry.body.loan, origin), 'returned'),
      'loan.voided': ({ origin, entry }) => end(originNamed(entry.body.loan, origin), 'voided'),
    }
  },
})
