import { lastDayOfLabel } from '../../../protocol/lot-stages.ts'
import { decodeText } from '../../../protocol/tables/decode-text.ts'
import { plainCell } from '../../../protocol/tables/plain-cell.ts'
import { readRows } from '../../../protocol/tables/read-rows.ts'
import type { OutputOf } from '../../contract/calls.ts'
import type { LineFault } from '../../contract/stock-moves.ts'
import { maxNoteLines } from '../../contract/stock-moves.ts'
import type { Catalogue } from '../catalogue.ts'
import type { KnownLot, ReceivedLine } from '../judge-line.ts'
import { judgeLines } from '../judge-line.ts'
import type { FindItem } from './find-item.ts'
import { itemFinder } from './find-item.ts'
import type { NoteColumn } from './headings.ts'
import { readHeadings } from './headings.ts'
import { readLabel } from './read-label.ts'
import { readLot } from './read-lot.ts'
import { readQuantity } from './read-quantity.ts'

export type Note = OutputOf<'stock.readDeliveryNote'>
type Fault = Note['faults'][number]

export type NoteAsked = {
  catalogue: Catalogue
  known: (item: string, lot: string | null) => KnownLot
  /** Today, by trusted now: what expired before it is warned of. */
  day: string
}

/** A title, an address, a date: what a printed form has above its table. */
const rowsBeforeHeadings = 20
/** As much of a cell as a person needs to find it again. */
const maxCellShown = 100

/** Reads a delivery note; nothing is written. What is wrong is told row by row, as a spreadsheet numbers them. */
export function readNote(bytes: Uint8Array, asked: NoteAsked): Note | 'not-a-note' | 'too-long' {
  const decoded = decodeText(bytes)
  const rows = decoded && readRows(decoded.text)
  const headingAt = rows?.slice(0, rowsBeforeHeadings).findIndex((row) => readHeadings(row)) ?? -1
  const headings = rows?.[headingAt]
  const places = headings && readHeadings(headings)
  if (!decoded || !rows || !headings || !places) return 'not-a-note'
  const find = itemFinder(asked.catalogue.items)
  const filled = [...rows.entries()]
    .slice(headingAt + 1)
    .map(([index, cells]) => ({ row: index + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => plainCell(cell) !== ''))
  if (filled.length > maxNoteLines) return 'too-long'

  const faults: Fault[] = []
  const lines: (ReceivedLine & { row: number })[] = []
  const tell = (row: number, fault: LineFault, column?: NoteColumn) => {
    const cells = rows[row - 1] ?? []
    const place = column && places.get(column)
    const shown = (at: number | undefined) =>
      at === undefined ? '' : (cells[at] ?? '').slice(0, maxCellShown)
    const of = (name: NoteColumn) => shown(places.get(name))
    faults.push({
      ...{ row, fault },
      column: place === undefined ? null : (headings[place] ?? null),
      text: shown(place),
      cells: {
        item: of('code') || of('name'),
        lot: of('lot'),
        usableUntil: of('usableUntil'),
        qty: of('qty'),
      },
    })
  }
  for (const { row, cells } of filled) {
    const read = readLine(cells, { places, width: headings.length, find })
    if ('fault' in read) tell(row, read.fault, read.column)
    else lines.push({ ...read, row })
  }
  const good = judgeLines(lines, { find: asked.catalogue.find, known: asked.known }).flatMap(
    ({ fault, ...line }, index) => {
      const row = lines[index]?.row ?? 0
      const last = lastDayOfLabel(line.usableUntil)
      if (fault) tell(row, fault, columnOf(fault, places))
      else if (last !== null && last < asked.day) tell(row, 'expired-already', 'usableUntil')
      return fault ? [] : [{ ...line, row }]
    },
  )
  faults.sort((one, other) => one.row - other.row)
  return { encoding: decoded.encoding, lines: good, faults }
}

type Table = { places: ReadonlyMap<NoteColumn, number>; width: number; find: FindItem }

function readLine(
  cells: readonly string[],
  { places, width, find }: Table,
): ReceivedLine | { fault: LineFault; column?: NoteColumn } {
  const cell = (column: NoteColumn) => plainCell(cells[places.get(column) ?? Number.MAX_SAFE_INTEGER] ?? '')
  if (cells.slice(width).some((each) => plainCell(each) !== '')) return { fault: 'too-many-columns' }
  if (cells.length <= (places.get('qty') ?? 0)) return { fault: 'too-few-columns' }
  const item = find(cell('code'), cell('name'))
  if (!item) return { fault: 'unknown-item', column: cell('code') === '' ? 'name' : 'code' }
  const qty = readQuantity(cell('qty'))
  if (typeof qty === 'string') return { fault: qty, column: 'qty' }
  const lot = readLot(cell('lot'))
  if (lot === undefined) return { fault: 'bad-lot', column: 'lot' }
  const usableUntil = cell('usableUntil') === '' ? null : readLabel(cell('usableUntil'))
  if (usableUntil === undefined) return { fault: 'bad-date', column: 'usableUntil' }
  // Two dates are two lots, also of goods that print no number: the date stands for it.
  const isDateAll = lot === null && usableUntil !== null && item.expiry === 'if-printed'
  return { item: item.id, lot: isDateAll ? usableUntil : lot, usableUntil, qty }
}

function columnOf(fault: LineFault, places: ReadonlyMap<NoteColumn, number>): NoteColumn | undefined {
  if (fault === 'lot-missing') return 'lot'
  if (fault === 'date-missing' || fault === 'other-label-before') return 'usableUntil'
  if (fault === 'too-much') return 'qty'
  return places.has('name') ? 'name' : 'code'
}
