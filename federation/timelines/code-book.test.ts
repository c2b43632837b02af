import { afterEach, beforeEach, expect, it } from 'vitest'
import { openReportStore } from '../../test/support/generator/report-store.ts'
import type { Store } from '../store/store.ts'
import { maxStationCodes, named, openCodeBook } from './code-book.ts'
import { furtherCodes, furtherLots } from './tally.ts'

let store: Store
let close: () => Promise<void>
beforeEach(async () => {
  ;({ store, close } = await openReportStore())
})
afterEach(() => close())

it('gives a station that makes up items no more names than it may have, and each code its name for ever', async () => {
  const item = (code: string) => ({ figure: 'received', of: 'item', code, amount: 1 }) as const
  const lot = (code: string) => ({ figure: 'lots', of: 'lot', code, amount: 1 }) as const
  const names = await store.write(async (writes) => {
    const book = openCodeBook('a', writes)
    for (let number = 0; number < maxStationCodes.item; number++) await named(book, item(`item-${number}`))
    return [
      await named(book, item('one-more')),
      await named(book, lot('one-more/A')),
      await named(book, lot('item-0/A')),
    ]
  })
  expect(names.map(({ code }) => code)).toEqual([furtherCodes, `${furtherCodes}/${furtherLots}`, 'item-0/A'])
  const later = await store.write(async (writes) => {
    const book = openCodeBook('a', writes)
    const other = openCodeBook('b', writes)
    return [
      await named(book, item('one-more')),
      await named(book, item('item-7')),
      await named(other, item('one-more')),
    ]
  })
  expect(later.map(({ code }) => code)).toEqual([furtherCodes, 'item-7', 'one-more'])
  const count = await store.read((reads) => reads.stock.codes('a', 'item', 10_000))
  expect(count).toBe(maxStationCodes.item)
}, 60_000)
