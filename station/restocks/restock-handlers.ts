import type { EntryName } from '../../protocol/ids.ts'
import type { ParsedInputOf } from '../contract/calls.ts'
import type { Handlers } from '../contract/dispatch.ts'
import { firstOf } from '../record/entry-names.ts'
import type { Deed } from '../record/recorder.ts'
import { whoMay } from '../staff/who-may.ts'
import type { Refusal, StockParts } from '../stock/stock-parts.ts'
import { restockList } from './restock-list.ts'

type RestockCall = 'restocks.request' | 'restocks.list'

/** The calls of asking the county for goods. */
export function restockHandlers(parts: StockParts): Pick<Handlers, RestockCall> {
  const { recorder, desk, journal } = parts
  return {
    'restocks.request': (input) => {
      const act = { id: input.act, call: 'restocks.request' }
      const performed = recorder.perform(act, () => request(parts, input))
      if (performed.ok && performed.isNew) parts.hurry()
      return performed
    },
    'restocks.list': ({ session }) =>
      desk.whoIs(session)
        ? { ok: true, value: { restocks: restockList(journal.db) } }
        : { ok: false, problem: 'not-signed-in' },
  }
}

function request(
  { desk, catalogue }: StockParts,
  { session, lines }: ParsedInputOf<'restocks.request'>,
): Deed<{ restock: EntryName }, Refusal<'restocks.request'>> {
  const may = whoMay(desk, session, 'restock')
  if (!may.ok) return { refuse: may.problem }
  const { find } = catalogue()
  // What is never kept here cannot be asked for either.
  const isAsked = ({ item }: { item: string }) => (find(item)?.access ?? 'excluded') !== 'excluded'
  if (!lines.every(isAsked)) return { refuse: 'no-such-item' }
  return {
    drafts: [{ kind: 'restock.requested', by: may.who.by, body: { lines } }],
    answer: (names) => ({ restock: firstOf(names) }),
  }
}
