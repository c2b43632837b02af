import type { RestockAnswer, RestockRow } from '../../../federation/contract/restocks.ts'
import { maxQuantity } from '../../../protocol/stock-lines.ts'

/** What an officer has typed so far. Quantities as they stand in their fields. */
export type Draft = { quantities: Readonly<Record<string, string>>; note: string; expectedOn: string }
export type DraftFault = 'quantity' | 'nothing' | 'noNote'
export type AnswerState = RestockAnswer['state']

/** What was granted before, else what was asked for; an item that was not granted stands at 0. */
export function draftOf({ lines, granted, note, expectedOn }: RestockRow): Draft {
  const wished = granted && granted.length > 0 ? granted : lines
  const quantities = Object.fromEntries(lines.map(({ item }) => [item, String(sumOf(wished, item))]))
  return { quantities, note: note ?? '', expectedOn: expectedOn ?? '' }
}

/** The answer that a draft makes, or what is wrong with it. */
export function answerOf(
  draft: Draft,
  { state, rev }: { state: AnswerState; rev: number },
): { ok: true; answer: RestockAnswer } | { ok: false; fault: DraftFault } {
  const note = draft.note.trim()
  if (state === 'refused')
    return note === '' ? { ok: false, fault: 'noNote' } : { ok: true, answer: { state, rev, note } }
  const entries = Object.entries(draft.quantities).map(([item, text]) => ({ item, qty: quantityIn(text) }))
  if (entries.some(({ qty }) => qty === undefined)) return { ok: false, fault: 'quantity' }
  const lines = entries.flatMap(({ item, qty }) => (qty ? [{ item, qty }] : []))
  if (lines.length === 0) return { ok: false, fault: 'nothing' }
  const said = { rev, lines, ...(note === '' ? {} : { note }) }
  if (state === 'approved') return { ok: true, answer: { state, ...said } }
  const day = draft.expectedOn === '' ? {} : { expectedOn: draft.expectedOn }
  return { ok: true, answer: { state, ...said, ...day } }
}

/** A whole number from 0 to the most one line may move; nothing typed is 0. */
export function quantityIn(text: string): number | undefined {
  if (text.trim() === '') return 0
  if (!/^\d{1,6}$/.test(text.trim())) return undefined
  const qty = Number(text)
  return qty <= maxQuantity ? qty : undefined
}

/** A station may ask for an item in two lines. */
export function sumOf(lines: readonly { item: string; qty: number }[], item: string): number {
  return lines.reduce((sum, each) => sum + (each.item === item ? each.qty : 0), 0)
}
