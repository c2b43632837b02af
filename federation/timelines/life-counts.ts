import type { Entry } from '../../protocol/entry.ts'
import type { KindName } from '../../protocol/kinds/index.ts'
import type { CodeSort, Running } from '../store/nouns/stock.ts'

/**
 * What entries of stock and station life are counted under, each by codes: of an item, of a kind of session, or ''. `lots` is apart
 * in a tally: by `item/lot`, what came less what left.
 */
export type LifeFigure =
  | 'lots'
  | 'received'
  | 'donated'
  | 'taken'
  | 'issued'
  | 'adjusted'
  | 'writtenOff'
  | 'expired'
  | 'transferred'
  | 'uses'
  | 'loansMade'
  | 'loansReturned'
  | 'sessions'
  | 'sessionPeople'
  | 'faultsOpened'
  | 'faultsClosed'
  | 'shifts'
  | 'guestShifts'
  | 'assessments'

/** `of`: whose code it is, where a station could make up any number of them. */
export type Addition = { figure: LifeFigure; of?: CodeSort; code: string; amount: number }

type Line = { item: string; lot: string | null; qty: number }
type Additions = { [K in KindName]?: (body: Entry<K>['body']) => Addition[] }

/** The name of a lot among all lots of a station. An item's code has no slash; no printed lot is empty. */
export function lotCode(item: string, lot: string | null): string {
  return `${item}/${lot ?? ''}`
}

/** Item and lot (null: none printed) of a lot's name. */
export function ofLotCode(code: string): { item: string; lot: string | null } {
  const slash = code.indexOf('/')
  return { item: code.slice(0, slash), lot: code.slice(slash + 1) || null }
}

const additions: Additions = {
  'stock.received': ({ lines, source }) => [
    ...lines.flatMap((line) => moved('received', line, 1)),
    ...(source === 'donation' ? lines.map(({ item, qty }) => ofItem('donated', item, qty)) : []),
  ],
  'stock.taken': ({ lines }) => [...lines.flatMap((line) => moved('taken', line, -1)), ...uses(lines)],
  'stock.issued': ({ lines }) => [...lines.flatMap((line) => moved('issued', line, -1)), ...uses(lines)],
  'stock.counted': ({ lines }) =>
    lines.flatMap(({ item, lot, expected, counted }) =>
      moved('adjusted', { item, lot, qty: counted - expected }, 1),
    ),
  'stock.written-off': ({ lines, reason }) => [
    ...lines.flatMap((line) => moved('writtenOff', line, -1)),
    ...(reason === 'expired' ? lines.map(({ item, qty }) => ofItem('expired', item, qty)) : []),
  ],
  'stock.transferred': ({ lines }) => lines.flatMap((line) => moved('transferred', line, -1)),
  'loan.made': () => [once('loansMade')],
  'loan.returned': () => [once('loansReturned')],
  'session.held': ({ kind, people }) => [
    { figure: 'sessions', of: 'session', code: kind, amount: 1 },
    { figure: 'sessionPeople', of: 'session', code: kind, amount: people },
  ],
  'equipment.faulted': () => [once('faultsOpened')],
  'equipment.repaired': () => [once('faultsClosed')],
  'shift.opened': ({ guest }) => shift(guest),
  'shift.handed-over': ({ guest }) => shift(guest),
  'station.assessed': () => [once('assessments')],
}

/** What an entry adds to a day's figures of stock and station life; undefined for kinds that add nothing. */
export function additionsOf(entry: Entry): Addition[] | undefined {
  const react = additions[entry.kind] as ((body: Entry['body']) => Addition[]) | undefined
  return react?.(entry.body)
}

/** What a figure of a day adds to the sums that are asked for up to a day; undefined for those that are not. */
export function runningOf(figure: string, code: string, amount: number): Running | undefined {
  if (figure === 'lots' || figure === 'adjusted') return { figure, code, amount }
  if (figure === 'loansMade') return { figure: 'loans', code: '', amount }
  if (figure === 'loansReturned') return { figure: 'loans', code: '', amount: -amount }
  if (figure === 'faultsOpened') return { figure: 'faults', code: '', amount }
  return figure === 'faultsClosed' ? { figure: 'faults', code: '', amount: -amount } : undefined
}

function moved(figure: LifeFigure, { item, lot, qty }: Line, sign: 1 | -1): Addition[] {
  return [
    ofItem(figure, item, qty),
    { figure: 'lots', of: 'lot', code: lotCode(item, lot), amount: sign * qty },
  ]
}

function ofItem(figure: LifeFigure, item: string, amount: number): Addition {
  return { figure, of: 'item', code: item, amount }
}

/** Two lots of one item in one act are one use. */
function uses(lines: readonly Line[]): Addition[] {
  return [...new Set(lines.map(({ item }) => item))].map((item) => ofItem('uses', item, 1))
}

function once(figure: LifeFigure): Addition {
  return { figure, code: '', amount: 1 }
}

function shift(guest: boolean): Addition[] {
  return [once('shifts'), ...(guest ? [once('guestShifts')] : [])]
}
