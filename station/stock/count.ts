import { lotsOfItem } from '../../db/lots.ts'
import { eachLotOnce, maxOnHand } from '../../protocol/stock-lines.ts'
import type { OutputOf, ParsedInputOf } from '../contract/calls.ts'
import { firstOf } from '../record/entry-names.ts'
import type { Deed } from '../record/recorder.ts'
import { whoMay } from '../staff/who-may.ts'
import type { Refusal, StockParts } from './stock-parts.ts'

type Count = ParsedInputOf<'stock.count'>

/**
 * What stands in the way of a count, before a second person is asked for their PIN. A lot that nobody received here cannot be counted
 * where it must have a number or a date: it is to be received, so that its label is known.
 */
export function judgeCount(
  parts: StockParts,
  { session, lines, second }: Count,
): Refusal<'stock.count'> | undefined {
  const may = whoMay(parts.desk, session, 'count')
  if (!may.ok) return may.problem
  if (!eachLotOnce(lines)) return 'bad-lines'
  let isMedicine = false
  for (const { item: id, lot } of lines) {
    const item = parts.catalogue().find(id)
    const row = lotsOfItem(parts.journal.db, id).find((each) => each.lot === lot)
    // What was in the catalogue once can be counted for as long as it is here.
    if (!item && !row) return 'no-such-item'
    if (!row && (lot !== null || item?.expiry === 'lot')) return 'bad-lines'
    if (row && Math.abs(row.onHand) > maxOnHand) return 'bad-lines'
    isMedicine ||= item?.medicine ?? false
  }
  const isAlone = second === undefined ? isMedicine : second.card === may.who.card
  return isAlone ? 'second-person' : undefined
}

/** The count itself; whoever calls has asked the second person. `expected` is what the host knows at this very moment. */
export function count(
  parts: StockParts,
  input: Count,
): Deed<OutputOf<'stock.count'>, Refusal<'stock.count'>> {
  const problem = judgeCount(parts, input)
  if (problem) return { refuse: problem }
  const may = whoMay(parts.desk, input.session, 'count')
  if (!may.ok) return { refuse: may.problem }
  const lines = input.lines.map(({ item, lot, counted }) => {
    const row = lotsOfItem(parts.journal.db, item).find((each) => each.lot === lot)
    return { item, lot, expected: row?.onHand ?? 0, counted }
  })
  const second = input.second?.card
  const body = { lines, ...(second !== undefined && { second }) }
  return {
    drafts: [{ kind: 'stock.counted', by: may.who.by, body }],
    answer: (names) => ({
      movement: firstOf(names),
      lines: lines.map((line) => ({ ...line, drift: line.counted - line.expected })),
    }),
  }
}
