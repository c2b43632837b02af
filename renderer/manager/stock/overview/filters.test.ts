import { expect, test } from 'vitest'
import { aLot, anItemStock } from '../../../../test/support/sample-stock.ts'
import { filters, matchesFilter, matchesSearch, missing } from './filters.ts'

const found = (stock: ReturnType<typeof anItemStock>) =>
  filters.filter((filter) => matchesFilter(stock, filter))

test('an item is found under everything that is true of it', () => {
  expect(found(anItemStock({ level: 'enough', lots: [aLot({ stage: 'green' })] }))).toEqual([])
  expect(found(anItemStock({ level: 'none', lots: [aLot({ stage: 'expired' })] }))).toEqual([
    'expired',
    'low',
  ])
  expect(found(anItemStock({ lots: [aLot({ stage: 'amber' }), aLot({ stage: 'recalled' })] }))).toEqual([
    'recalled',
    'expiring',
  ])
  expect(found(anItemStock({ lots: [aLot({ stage: 'quarantined' })] }))).toEqual(['aside'])
})

test('a lot of which nothing is left is nobody’s worry, one taken beyond the count is', () => {
  const stock = anItemStock({ negative: true, lots: [aLot({ stage: 'expired', onHand: -2 })] })
  expect(found(stock)).toEqual(['negative'])
  expect(missing(stock)).toBe(2)
})

test('search finds parts of names in every language, codes and lots, in any case and order', () => {
  const stock = anItemStock({ lots: [aLot({ lot: 'B2405-7' })] })
  for (const words of ['正气', 'HUOXIANG', 'tincture huo', 'fa22', 'b2405', ' 藿香  b24 ', ''])
    expect(matchesSearch(stock, words), words).toBe(true)
  for (const words of ['创可贴', 'fa22 ztz', 'tincturex'])
    expect(matchesSearch(stock, words), words).toBe(false)
})
