import { listLots } from '../../db/lots.ts'
import type { MovementRow } from '../../db/movements.ts'
import { findMovement, listMovements } from '../../db/movements.ts'
import type { EntryName } from '../../protocol/ids.ts'
import { toInstant } from '../../protocol/instants.ts'
import type { OutputOf, ParsedInputOf } from '../contract/calls.ts'
import type { Movement } from '../contract/stock.ts'
import { referenceTo } from '../record/entry-names.ts'
import type { Deed } from '../record/recorder.ts'
import { whoMay } from '../staff/who-may.ts'
import type { Catalogue } from './catalogue.ts'
import type { Refusal, StockParts } from './stock-parts.ts'
import { isOfThisShift, isVoidable } from './this-shift.ts'

type Asked = ParsedInputOf<'stock.movements'>

export function movementList(parts: StockParts, asked: Asked): OutputOf<'stock.movements'> {
  const { kind, before, limit } = asked
  const lots = lotsAsked(parts, asked)
  const rows = listMovements(parts.journal.db, { kind, lots, before, limit: limit + 1 })
  const mayVoid = parts.desk.whoIs(asked.session)?.rights.has('void') ?? false
  return {
    movements: rows.slice(0, limit).map((row) => toMovement(row, mayVoid && mayStillVoid(parts, row))),
    more: rows.length > limit,
  }
}

/** Staff takes a movement back, within the shift it was made in. */
export function voidMovement(
  parts: StockParts,
  { session, movement, reason }: ParsedInputOf<'stock.void'>,
): Deed<{ movement: EntryName }, Refusal<'stock.void'>> {
  const may = whoMay(parts.desk, session, 'void')
  if (!may.ok) return { refuse: may.problem }
  const { journal } = parts
  const row = findMovement(journal.db, movement)
  if (!row || !isVoidable(row)) return { refuse: 'no-such-movement' }
  if (row.voided !== null) return { refuse: 'voided-already' }
  if (!isOfThisShift(parts, row)) return { refuse: 'not-this-shift' }
  const body = { movement: referenceTo(journal, movement), reason }
  return { drafts: [{ kind: 'stock.voided', by: may.who.by, body }], answer: () => ({ movement }) }
}

function mayStillVoid(parts: StockParts, row: MovementRow): boolean {
  return row.voided === null && isVoidable(row) && isOfThisShift(parts, row)
}

/** The lots that a search means: by part of the item's code or name, in any language, or of the lot. Undefined: all of them. */
function lotsAsked({ journal, catalogue }: StockParts, { item, search = '' }: Asked) {
  const wanted = plain(search)
  if (item === undefined && wanted === '') return undefined
  const found = catalogue()
  return listLots(journal.db)
    .filter((row) => item === undefined || row.item === item)
    .filter((row) => plain(row.lot ?? '').includes(wanted) || isNamed(found, row.item, wanted))
}

function isNamed(catalogue: Catalogue, id: string, wanted: string): boolean {
  const item = catalogue.find(id)
  return [id, item?.code ?? '', ...Object.values(item?.name ?? {})].some((each) =>
    plain(each).includes(wanted),
  )
}

/** Half and full width, capitals and small letters are the same to whoever searches. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim()
}

function toMovement({ name, kind, atMs, by, about, lines, voided }: MovementRow, mayVoid: boolean): Movement {
  const { source, donor, reason, to, second } = about
  return {
    ...{ name, kind, by, mayVoid },
    at: toInstant(atMs),
    lines: lines.map(({ counted, ...line }) => ({ ...line, ...(counted !== null && { counted }) })),
    ...(source !== undefined && { source }),
    ...(donor !== undefined && { donor }),
    ...(reason !== undefined && { reason }),
    ...(to !== undefined && { to }),
    ...(second !== undefined && { second }),
    voided: voided === null ? null : { reason: voided },
  }
}
