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
  l.is_void AS isVoided FROM loans l`
const thoseOut = `${columns} INDEXED BY loans_out WHERE l.is_out = 1`

export const loanQueries = {
  out: `SELECT ${thoseOut} ORDER BY l.item, l.code`,
  outByCode: `SELECT ${thoseOut} AND l.item = ? AND l.code = ? ORDER BY l.no DESC`,
  byName: `SELECT ${columns} WHERE l.epoch = ? AND l.seq = ?`,
  codes: 'SELECT DISTINCT item, code FROM loans WHERE is_void = 0 ORDER BY item, code',
  returnAt: 'SELECT at_ms FROM loan_returns WHERE epoch = ? AND seq = ?',
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

/** The loans by which this very thing is out, newest first: two where two journals tell of it. Empty when it is not out. */
export function loansOfThing(db: ReadHandle, item: string, code: string): LoanRow[] {
  return db.sqlite.prepare<[string, string], StoredLoan>(loanQueries.outByCode).all(item, code).map(toLoan)
}

/** When a return was written, milliseconds by the station's clock; undefined when there is none of that name. */
export function returnedAtMs(db: ReadHandle, { epoch, seq }: EntryName): number | undefined {
  return db.sqlite.prepare<[string, number], number>(loanQueries.returnAt).pluck().get(epoch, seq)
}

/** One loan by its origin. */
export function findLoan(db: ReadHandle, { epoch, seq }: EntryName): LoanRow | undefined {
  const row = db.sqlite.prepare<[string, number], StoredLoan>(loanQueries.byName).get(epoch, seq)
  return row && toLoan(row)
}

/** Every shelf number ever lent. One that was only typed by mistake, and voided, is none. */
export function lentCodes(db: ReadHandle): { item: string; code: string }[] {
  return db.sqlite.prepare<[], { item: string; code: string }>(loanQueries.codes).all()
}
