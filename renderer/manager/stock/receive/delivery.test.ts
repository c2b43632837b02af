import { expect, test } from 'vitest'
import { anItemStock } from '../../../../test/support/sample-stock.ts'
import { addLines, addScanned, blankLine, emptyDelivery, linesOfNote, linesOfRestock } from './delivery.ts'

const stocks = new Map([['huoxiang-tincture', anItemStock()]])
const cells = { item: 'FA22', lot: 'B2', usableUntil: '2028-13', qty: ' 1.5 ' }

test("a note's good and faulty rows stand in their order, and the faulty ones as they were written", () => {
  const lines = linesOfNote(
    {
      encoding: 'utf-8',
      lines: [
        { row: 2, item: 'huoxiang-tincture', lot: 'A', usableUntil: '2028-01', qty: 25 },
        { row: 5, item: 'huoxiang-tincture', lot: 'C', usableUntil: '2020-01', qty: 7 },
      ],
      faults: [
        { row: 3, fault: 'bad-date', column: 'until', text: '2028-13', cells },
        { row: 3, fault: 'bad-quantity', column: 'qty', text: '1.5', cells },
        { row: 4, fault: 'unknown-item', column: 'item', text: '仙丹', cells: { ...cells, item: '仙丹' } },
        { row: 5, fault: 'expired-already', column: 'until', text: '2020-01', cells },
      ],
    },
    stocks,
  )
  expect(lines.map(({ row, item, said, until, qty, told }) => [row, item, said, until, qty, told])).toEqual([
    [2, 'huoxiang-tincture', '', '2028-01', { packs: '2', units: '5' }, null],
    [3, 'huoxiang-tincture', 'FA22', '2028-13', { packs: '', units: '1.5' }, 'bad-date'],
    [4, null, '仙丹', '2028-13', { packs: '', units: '1.5' }, 'unknown-item'],
    [5, 'huoxiang-tincture', '', '2020-01', { packs: '', units: '7' }, null],
  ])
})

test('an expected delivery is what was granted less what has come', () => {
  const lines = linesOfRestock(
    {
      name: { epoch: '00000000-0000-4000-8000-000000000000', seq: 1 },
      at: '2026-11-26T00:00:00.000Z',
      lines: [{ item: 'huoxiang-tincture', qty: 100 }],
      granted: [
        { item: 'huoxiang-tincture', qty: 40 },
        { item: 'paper-cup', qty: 50 },
      ],
      state: 'shipped',
      arrived: [
        { item: 'huoxiang-tincture', qty: 10 },
        { item: 'paper-cup', qty: 50 },
      ],
    },
    stocks,
  )
  expect(lines).toEqual([{ ...blankLine, item: 'huoxiang-tincture', qty: { packs: '3', units: '' } }])
})

test('the same lot scanned again is one more package, another lot a line of its own', () => {
  const scan = (delivery: typeof emptyDelivery, lot?: string) =>
    addScanned(delivery, {
      code: { product: 'gtin:06901234567892', ...(lot === undefined ? {} : { lot, usableUntil: '2028-05' }) },
      item: 'huoxiang-tincture',
      units: 10,
      packSize: 10,
    })
  const one = scan(emptyDelivery, 'A')
  const two = scan(one.delivery, 'A')
  const three = scan(two.delivery, 'B')
  expect(two.key).toBe(one.key)
  expect(three.delivery.lines.map(({ lot, qty }) => [lot, qty.packs])).toEqual([
    ['A', '2'],
    ['B', '1'],
  ])
  // Codes without a lot cannot be told apart: each is a line to be completed.
  const bare = scan(scan(emptyDelivery).delivery)
  expect(bare.delivery.lines).toHaveLength(2)
})

test('a scan fills in the lot of an expected line and leaves its quantity', () => {
  const expected = addLines(emptyDelivery, [
    { ...blankLine, item: 'huoxiang-tincture', qty: { packs: '3', units: '' } },
  ])
  const { delivery } = addScanned(expected, {
    code: { product: 'gtin:06901234567892', lot: 'A', usableUntil: '2028-05' },
    item: 'huoxiang-tincture',
    units: 10,
    packSize: 10,
  })
  expect(delivery.lines).toMatchObject([{ lot: 'A', until: '2028-05', qty: { packs: '3', units: '' } }])
})
