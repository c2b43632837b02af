import { describe, expect, it } from 'vitest'
import { openedUnits } from './opened-units.ts'

const moved = (kind: string, qty: number) => ({ kind: `stock.${kind}`, qty, openedOn: null })
const opened = (openedOn: string) => ({ kind: 'stock.opened', qty: 0, openedOn })

describe('the opened units of a lot', () => {
  it('are those opened, oldest first, however late an opening was written down', () => {
    const moves = [moved('received', 5), opened('2026-11-20'), opened('2026-11-02')]
    expect(openedUnits(moves)).toEqual(['2026-11-02', '2026-11-20'])
  })

  it('go first when something is written off', () => {
    const moves = [moved('received', 5), opened('2026-11-02'), opened('2026-11-20'), moved('written-off', -1)]
    expect(openedUnits(moves)).toEqual(['2026-11-20'])
    expect(openedUnits([...moves, moved('written-off', -3)])).toEqual([])
  })

  it('stay while closed ones are taken or given out, and are no more than there is', () => {
    const moves = [moved('received', 3), opened('2026-11-02'), opened('2026-11-20')]
    expect(openedUnits([...moves, moved('taken', -1)])).toHaveLength(2)
    expect(openedUnits([...moves, moved('taken', -1), moved('issued', -1)])).toEqual(['2026-11-02'])
    expect(openedUnits([...moves, moved('taken', -4)])).toEqual([])
  })

  it('do not come back with the next delivery of the lot', () => {
    const moves = [moved('received', 1), opened('2026-11-02'), moved('taken', -1), moved('received', 9)]
    expect(openedUnits(moves)).toEqual([])
  })

  it('go with a count that finds none, and stay with one that finds as many as are open', () => {
    const moves = [moved('received', 3), opened('2026-11-02'), opened('2026-11-20')]
    expect(openedUnits([...moves, moved('counted', -1)])).toEqual(['2026-11-02', '2026-11-20'])
    expect(openedUnits([...moves, moved('counted', -3)])).toEqual([])
  })

  it('are none where the books know of nothing to open', () => {
    expect(openedUnits([opened('2026-11-02'), moved('received', 2)])).toEqual([])
  })
})
