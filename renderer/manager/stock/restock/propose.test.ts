import { expect, test } from 'vitest'
import type { Restock } from '../../../../station/contract/restocks.ts'
import { anItemStock } from '../../../../test/support/sample-stock.ts'
import { proposeRestock } from './propose.ts'

const low = (usable: number, par: number) => anItemStock({ usable, par, level: 'low' })
const asked = (state: Restock['state'], qty: number, more: Partial<Restock> = {}): Restock => ({
  name: { epoch: '00000000-0000-4000-8000-000000000000', seq: 1 },
  at: '2026-11-26T00:00:00.000Z',
  lines: [{ item: 'huoxiang-tincture', qty }],
  state,
  arrived: [],
  ...more,
})
const quantities = (...ask: Parameters<typeof proposeRestock>) =>
  proposeRestock(...ask).map(({ coming, qty }) => [coming, qty])

test('what is short of par is proposed in whole packages', () => {
  expect(quantities([low(3, 20)], [])).toEqual([[0, 20]])
  expect(quantities([low(11, 20)], [])).toEqual([[0, 10]])
  expect(quantities([low(-4, 20)], [])).toEqual([[0, 20]])
  expect(quantities([anItemStock({ level: 'enough' })], [])).toEqual([])
})

test('what was asked for and has not come is not asked for twice', () => {
  expect(quantities([low(3, 20)], [asked('requested', 10)])).toEqual([[10, 10]])
  expect(quantities([low(3, 20)], [asked('requested', 20)])).toEqual([[20, 0]])
  expect(quantities([low(3, 20)], [asked('refused', 20), asked('received', 20)])).toEqual([[0, 20]])
})

test("the county's word goes before ours, and what has arrived is not still to come", () => {
  const granted = [{ item: 'huoxiang-tincture', qty: 10 }]
  expect(quantities([low(3, 20)], [asked('shipped', 40, { granted })])).toEqual([[10, 10]])
  expect(quantities([low(3, 20)], [asked('shipped', 40, { granted, arrived: granted })])).toEqual([[0, 20]])
})

test('what is never kept here is never asked for', () => {
  const pills = low(0, 5)
  expect(quantities([{ ...pills, item: { ...pills.item, access: 'excluded' } }], [])).toEqual([])
})
