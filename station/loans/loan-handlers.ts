import { findLoan, loanOut } from '../../db/loans.ts'
import type { EntryName } from '../../protocol/ids.ts'
import type { ParsedInputOf } from '../contract/calls.ts'
import type { Handlers } from '../contract/dispatch.ts'
import { firstOf, referenceTo } from '../record/entry-names.ts'
import type { Deed } from '../record/recorder.ts'
import type { UndoWindow } from '../record/undo-window.ts'
import { undoWindow } from '../record/undo-window.ts'
import { whoMay } from '../staff/who-may.ts'
import type { Refusal, StockParts } from '../stock/stock-parts.ts'
import { shelfNow } from './shelf.ts'

type LoanCall = 'loans.shelf' | 'loans.make' | 'loans.bringBack' | 'loans.undo' | 'loans.void'
type LoanDeed<C extends LoanCall> = Deed<{ loan: EntryName }, Refusal<C>>

/** The calls of what is lent: by the number on the thing, nobody's name. */
export function loanHandlers(parts: StockParts): Pick<Handlers, LoanCall> {
  const { recorder } = parts
  const window = undoWindow(parts.clock)
  return {
    'loans.shelf': () => ({ ok: true, value: shelfNow(parts) }),
    'loans.make': (input) => {
      const performed = recorder.perform({ id: input.act, call: 'loans.make' }, () => make(parts, input))
      if (performed.ok && performed.isNew) window.opened(input.act)
      return performed
    },
    'loans.bringBack': (input) =>
      recorder.perform({ id: input.act, call: 'loans.bringBack' }, () => bringBack(parts, input)),
    'loans.undo': ({ act, madeBy }) =>
      recorder.perform({ id: act, call: 'loans.undo' }, () => undo(parts, window, madeBy)),
    'loans.void': (input) =>
      recorder.perform({ id: input.act, call: 'loans.void' }, () => voidLoan(parts, input)),
  }
}

function make(
  { journal, catalogue }: StockParts,
  { item, code }: ParsedInputOf<'loans.make'>,
): LoanDeed<'loans.make'> {
  if (catalogue().find(item)?.group !== 'loan') return { refuse: 'no-such-item' }
  if (loanOut(journal.db, item, code)) return { refuse: 'out-already' }
  return {
    drafts: [{ kind: 'loan.made', by: 'worker', body: { item, code } }],
    answer: (names) => ({ loan: firstOf(names) }),
  }
}

function bringBack(
  { journal }: StockParts,
  { item, code }: ParsedInputOf<'loans.bringBack'>,
): LoanDeed<'loans.bringBack'> {
  const out = loanOut(journal.db, item, code)
  if (!out) return { refuse: 'not-out' }
  const loan = referenceTo(journal, out.name)
  return {
    drafts: [{ kind: 'loan.returned', by: 'worker', body: { loan } }],
    answer: () => ({ loan: out.name }),
  }
}

/** Takes back the loan that another act made, within its ten seconds and while the thing is still out. */
function undo({ journal }: StockParts, window: UndoWindow, madeBy: string): LoanDeed<'loans.undo'> {
  const made = journal.acts.find(madeBy)
  if (made?.call !== 'loans.make') return { refuse: 'no-such-loan' }
  const { loan } = made.answer as { loan: EntryName }
  const row = findLoan(journal.db, loan)
  if (!row) return { refuse: 'no-such-loan' }
  if (!row.isOut || !window.isOpen(madeBy, row.atMs)) return { refuse: 'too-late' }
  const body = { loan: referenceTo(journal, loan), reason: 'mis-tap' }
  return { drafts: [{ kind: 'loan.voided', by: 'worker', body }], answer: () => ({ loan }) }
}

function voidLoan(
  { journal, desk }: StockParts,
  { session, loan, reason }: ParsedInputOf<'loans.void'>,
): LoanDeed<'loans.void'> {
  const may = whoMay(desk, session, 'void')
  if (!may.ok) return { refuse: may.problem }
  const row = findLoan(journal.db, loan)
  if (!row) return { refuse: 'no-such-loan' }
  if (row.isVoided) return { refuse: 'voided-already' }
  const body = { loan: referenceTo(journal, loan), reason }
  return { drafts: [{ kind: 'loan.voided', by: may.who.by, body }], answer: () => ({ loan }) }
}
