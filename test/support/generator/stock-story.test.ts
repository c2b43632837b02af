import { describe, expect, it } from 'vitest'
import { formatLine, readLine } from '../../../protocol/entry.ts'
import { countStock, suppliesOf } from './count-stock.ts'
import { stockStory } from './stock-story.ts'

const dayMs = 86_400_000
const period = {
  fromMs: Date.parse('2026-11-01T16:00:00.000Z'),
  toMs: Date.parse('2026-11-29T16:00:00.000Z'),
}
const epoch = '0197b3a0-0000-7000-8000-000000000001'
const told = (seed: number) =>
  stockStory({ seed, period, perDay: 20 }).map((each, index) => ({ ...each, epoch, seq: index + 1 }))

describe('a story of stock', () => {
  it('is the same for the same seed, and every line of it can be read', () => {
    expect(told(7)).toEqual(told(7))
    expect(told(7)).not.toEqual(told(8))
    for (const { seq, entry } of told(7)) expect(readLine(formatLine(seq, entry)).read).toBe(true)
  })

  it('has everything in it that can happen to stock', () => {
    const kinds = new Set([1, 2, 3].flatMap(told).map(({ entry }) => entry.kind))
    for (const kind of ['received', 'taken', 'issued', 'counted', 'written-off', 'transferred', 'opened'])
      expect(kinds).toContain(`stock.${kind}`)
    for (const kind of ['quarantined', 'released', 'voided']) expect(kinds).toContain(`stock.${kind}`)
  })
})

describe('the count of a story', () => {
  it('goes up in every week: opening and what came and went make the closing', () => {
    const counted = countStock(told(7))
    const items = [...new Set(counted.moves.map(({ item }) => item))]
    expect(items.length).toBeGreaterThan(3)
    for (const item of items) {
      let before = 0
      for (let fromMs = period.fromMs; fromMs < period.toMs; fromMs += 7 * dayMs) {
        const week = suppliesOf(counted, item, { fromMs, toMs: fromMs + 7 * dayMs })
        const { opening, received, taken, issued, adjusted, writtenOff, transferred, closing } = week
        expect(opening).toBe(before)
        expect(opening + received - taken - issued + adjusted - writtenOff - transferred).toBe(closing)
        before = closing
      }
      const lots = counted.lots.filter(([of]) => of === item)
      expect(lots.reduce((sum, [, lot]) => sum + counted.onHand(item, lot), 0)).toBe(before)
    }
  })

  it('counts nothing twice, and nothing that was voided', () => {
    const lines = told(7)
    const copies = lines.map(({ seq, trueMs, entry }) => ({
      ...{ trueMs, epoch: '0197b3a0-0000-7000-8000-000000000002', seq: seq + 3 },
      entry: { ...entry, was: { epoch, seq, line: 'x' } },
    }))
    expect(countStock([...lines, ...lines, ...copies]).moves).toEqual(countStock(lines).moves)
    const seq = lines.length + 1
    const at = '2026-11-22T03:00:00.000Z'
    const received = { source: 'union', lines: [{ item: 'gauze', lot: 'A', qty: 5, usableUntil: null }] }
    const entryOf = (kind: string, body: Record<string, unknown>) => ({ at, kind, v: 1, by: 'host', body })
    const twoMore = [
      { epoch, seq, trueMs: 0, entry: entryOf('stock.received', received) },
      { epoch, seq: seq + 1, trueMs: 0, entry: entryOf('stock.voided', { movement: { seq }, reason: 'x' }) },
    ]
    expect(countStock([...lines, ...twoMore.slice(0, 1)]).onHand('gauze', 'A')).toBe(5)
    expect(countStock([...lines, ...twoMore]).onHand('gauze', 'A')).toBe(0)
  })
})
