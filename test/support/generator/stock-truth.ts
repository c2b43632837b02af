import type { NewEntry } from '../../../protocol/entry.ts'

type Lot = { item: string; lot: string | null }
type Line = Lot & { qty: number; expected: number; counted: number; usableUntil: string | null }

const key = ({ item, lot }: Lot) => JSON.stringify([item, lot])

/** What a storyteller keeps in mind of the stock it tells of: every entry heard, counted anew at each question. */
export function stockTruth() {
  const heard = new Map<number, NewEntry>()
  const voided = new Set<number>()
  const live = () => [...heard].filter(([seq]) => !voided.has(seq)).map(([, entry]) => entry)
  return {
    hear: (seq: number, entry: NewEntry): void => {
      heard.set(seq, entry)
      if (entry.kind === 'stock.voided') voided.add((entry.body['movement'] as { seq: number }).seq)
    },
    isVoided: (seq: number): boolean => voided.has(seq),
    onHand: (lot: Lot): number => {
      let sum = 0
      for (const { kind, body } of live())
        for (const line of (body['lines'] ?? []) as Line[]) {
          if (!kind.startsWith('stock.') || key(line) !== key(lot)) continue
          if (kind === 'stock.received') sum += line.qty
          else if (kind === 'stock.counted') sum += line.counted - line.expected
          else sum -= line.qty
        }
      return sum
    },
    /** Undefined when nothing of the lot was received that still counts. */
    labelOf: (lot: Lot): string | null | undefined => {
      for (const { kind, body } of live()) {
        if (kind !== 'stock.received') continue
        const line = (body['lines'] as Line[]).find((each) => key(each) === key(lot))
        if (line) return line.usableUntil
      }
      return undefined
    },
  }
}
