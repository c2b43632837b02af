import type { NewEntry } from '../../../protocol/entry.ts'

/** An entry as a journal holds it, and its true time. */
export type ToldEntry = { epoch: string; seq: number; trueMs: number; entry: NewEntry }

export type StockMove = {
  trueMs: number
  item: string
  lot: string | null
  kind: string
  reason: string | undefined
  /** What it adds to on hand. */
  qty: number
}

export type CountedStock = {
  /** What counts of every line that moves something: once each, and nothing that was voided. In the order told. */
  moves: StockMove[]
  onHand: (item: string, lot: string | null) => number
  /** Every lot that anything was ever told of, `[item, lot]`. */
  lots: [string, string | null][]
  /** The label that counts: that of the first receipt told and not voided; undefined where there is none. */
  labelOf: (item: string, lot: string | null) => string | null | undefined
}

type Line = {
  item: string
  lot: string | null
  qty: number
  expected: number
  counted: number
  usableUntil: string | null
}
type Name = { epoch: string; seq: number }

const nameOf = ({ epoch, seq }: Name) => `${epoch}/${seq}`
const undone = new Set([
  'stock.received',
  'stock.taken',
  'stock.issued',
  'stock.counted',
  'stock.written-off',
  'stock.opened',
  'stock.transferred',
])

/**
 * Counts stock line by line from all that was told, in any number of epochs, copies and repeats: each entry counts once, by its
 * origin. It knows no table, sum or tally, so that a station's and a hub's can be held against it.
 */
export function countStock(told: readonly ToldEntry[]): CountedStock {
  const once = new Map<string, { origin: Name; trueMs: number; entry: NewEntry }>()
  for (const { epoch, seq, trueMs, entry } of told) {
    const origin = entry.was ?? { epoch, seq }
    if (!once.has(nameOf(origin))) once.set(nameOf(origin), { origin, trueMs, entry })
  }
  const voided = new Set<string>()
  for (const { origin, entry } of once.values()) {
    if (entry.kind !== 'stock.voided') continue
    const named = entry.body['movement'] as { epoch?: string; seq: number }
    voided.add(nameOf({ epoch: named.epoch ?? origin.epoch, seq: named.seq }))
  }
  const counting = [...once].flatMap(([name, each]) =>
    undone.has(each.entry.kind) && voided.has(name) ? [] : [each],
  )
  const moves = counting.flatMap(({ trueMs, entry }) => movesOf(trueMs, entry))
  const lots = new Map<string, [string, string | null]>()
  for (const { entry } of once.values())
    for (const { item, lot } of lotsIn(entry)) lots.set(JSON.stringify([item, lot]), [item, lot])
  return {
    moves,
    lots: [...lots.values()],
    onHand: (item, lot) =>
      moves.filter((move) => move.item === item && move.lot === lot).reduce((sum, { qty }) => sum + qty, 0),
    labelOf: (item, lot) =>
      counting
        .filter(({ entry }) => entry.kind === 'stock.received')
        .flatMap(({ entry }) => entry.body['lines'] as Line[])
        .find((line) => line.item === item && line.lot === lot)?.usableUntil,
  }
}

export type SuppliesOfItem = {
  opening: number
  received: number
  taken: number
  issued: number
  adjusted: number
  writtenOff: number
  /** Part of `writtenOff`. */
  expired: number
  transferred: number
  closing: number
}

/** The report's line of an item for `fromMs <= true time < toMs`: opening + in − out = closing. */
export function suppliesOf(
  { moves }: CountedStock,
  item: string,
  { fromMs, toMs }: { fromMs: number; toMs: number },
): SuppliesOfItem {
  const ofItem = moves.filter((move) => move.item === item)
  const within = ofItem.filter(({ trueMs }) => trueMs >= fromMs && trueMs < toMs)
  const sum = (of: readonly StockMove[]) => of.reduce((total, { qty }) => total + qty, 0)
  const kind = (name: string) => within.filter((move) => move.kind === name)
  const writtenOff = kind('stock.written-off')
  return {
    opening: sum(ofItem.filter(({ trueMs }) => trueMs < fromMs)),
    received: sum(kind('stock.received')),
    taken: -sum(kind('stock.taken')),
    issued: -sum(kind('stock.issued')),
    adjusted: sum(kind('stock.counted')),
    writtenOff: -sum(writtenOff),
    expired: -sum(writtenOff.filter(({ reason }) => reason === 'expired')),
    transferred: -sum(kind('stock.transferred')),
    closing: sum(ofItem.filter(({ trueMs }) => trueMs < toMs)),
  }
}

function lotsIn({ kind, body }: NewEntry): { item: string; lot: string | null }[] {
  if (!kind.startsWith('stock.') || kind === 'stock.voided') return []
  return (body['lines'] ?? [body]) as Line[]
}

function movesOf(trueMs: number, { kind, body }: NewEntry): StockMove[] {
  if (!undone.has(kind) || kind === 'stock.opened') return []
  const reason = body['reason'] as string | undefined
  return (body['lines'] as Line[]).map(({ item, lot, qty, expected, counted }) => {
    const moved = kind === 'stock.counted' ? counted - expected : kind === 'stock.received' ? qty : -qty
    return { trueMs, item, lot, kind, reason, qty: moved }
  })
}
