import { findLoan, loansOfThing, returnedAtMs } from '../../db/loans.ts'
import type { EntryName } from '../../protocol/ids.ts'
import type { OutputOf, ParsedInputOf } from '../contract/calls.ts'
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
type Returned = OutputOf<'loans.bringBack'>

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
    'loans.bringBack': (input) => {
      const act = { id: input.act, call: 'loans.bringBack' }
      const performed = recorder.perform(act, () => bringBack(parts, input))
      if (performed.ok && performed.isNew) window.opened(input.act)
      return performed
    },
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
  if (loansOfThing(journal.db, item, code).length > 0) return { refuse: 'out-already' }
  return {
    drafts: [{ kind: 'loan.made', by: 'worker', body: { item, code } }],
    answer: (names) => ({ loan: firstOf(names) }),
  }
}

function bringBack(
  { journal }: StockParts,
  { item, code }: ParsedInputOf<'loans.bringBack'>,
): Deed<Returned, Refusal<'loans.bringBack'>> {
  const out = loansOfThing(journal.db, item, code)
  const [last] = out
  if (!last) return { refuse: 'not-out' }
  return {
    // Two journals may both tell that it was lent: it comes back once, for both.
    drafts: out.map(({ name }) => ({
      ...{ kind: 'loan.returned', by: 'worker', body: { loan: referenceTo(journal, name) } },
    })),
    answer: (returns) => ({ loan: last.name, returns: [...returns] }),
  }
}

/** Takes back what another act did, within its ten seconds: a loan while the thing is still out, a return while it is not out again. */
function undo({ journal }: StockParts, window: UndoWindow, madeBy: string): LoanDeed<'loans.undo'> {
  const made = journal.acts.find(madeBy)
  if (made?.call !== 'loans.make' && made?.call !== 'loans.bringBack') return { refuse: 'no-such-loan' }
  const { loan, returns } = made.answer as { loan: EntryName; returns?: EntryName[] }
  const row = findLoan(journal.db, loan)
  if (!row) return { refuse: 'no-such-loan' }
  const isLoan = made.call === 'loans.make'
  const nones = isLoan ? [loan] : (returns ?? [])
  const [first] = nones
  const atMs = isLoan ? row.atMs : first && returnedAtMs(journal.db, first)
  const isOut = loansOfThing(journal.db, row.item, row.code).length > 0
  if (row.isVoided || isOut !== isLoan) return { refuse: 'too-late' }
  if (atMs === undefined || !window.isOpen(madeBy, atMs)) return { refuse: 'too-late' }
  return {
    drafts: nones.map((none) => ({
      ...{ kind: 'loan.voided', by: 'worker', body: { loan: referenceTo(journal, none), reason: 'mis-tap' } },
    })),
    answer: () => ({ loan }),
  }
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
