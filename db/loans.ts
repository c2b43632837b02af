import type { EntryName } from '../protocol/ids.ts'
import type { ReadHandle } from './handles.ts'

export type LoanRow = {
  name: EntryName
  item: string
  code: string
  atMs: number
  isOut: boolean
  isVoided: boolean
}

type StoredLoan = {
  epoch: string
  seq: number
  item: string
  code: string
  atMs: number
  isOut: number
  isVoided: number
}

const columns = `l.epoch, l.seq, l.item, l.code, l.at_ms AS atMs, l.is_out AS isOut,
  EXISTS (SELECT 1 FROM loan_ends e WHERE e.epoch = l.epoch AND e.seq = l.seq AND e.how = 'voided') AS isVoided
  FROM loans l`
const thoseOut = `${columns} INDEXED BY loans_out WHERE l.is_out = 1`

export const loanQueries = {
  out: `SELECT ${thoseOut} ORDER BY l.item, l.code`,
  outByCode: `SELECT ${thoseOut} AND l.item = ? AND l.code = ? ORDER BY l.no DESC LIMIT 1`,
  byName: `SELECT ${columns} WHERE l.epoch = ? AND l.seq = ?`,
  codes: 'SELECT DISTINCT item, code FROM loans ORDER BY item, code',
}

const toLoan = ({ epoch, seq, isOut, isVoided, ...row }: StoredLoan): LoanRow => ({
  ...row,
  name: { epoch, seq },
  isOut: isOut === 1,
  isVoided: isVoided === 1,
})

/** What is out now, by item and shelf number. */
export function loansOut(db: ReadHandle): LoanRow[] {
  return db.sqlite.prepare<[], StoredLoan>(loanQueries.out).all().map(toLoan)
}

/** The loan by which this very thing is out, the last one if it was lent twice; undefined when it is not out. */
export function loanOut(db: ReadHandle, item: string, code: string): LoanRow | undefined {
  const row = db.sqlite.prepare<[string, string], StoredLoan>(loanQueries.outByCode).get(item, code)
  return row && toLoan(row)
}

/** One loan by its origin. */
export function findLoan(db: ReadHandle, { epoch, seq }: EntryName): LoanRow | undefined {
  const row = db.sqlite.prepare<[string, number], StoredLoan>(loanQueries.byName).get(epoch, seq)
  return row && toLoan(row)
}

/** Every shelf number ever lent. */
export function lentCodes(db: ReadHandle): { item: string; code: string }[] {
  return db.sqlite.prepare<[], { item: string; code: string }>(loanQueries.codes).all()
}
