import { describe, expect, it } from 'vitest'
import { plainCell } from '../../../protocol/tables/plain-cell.ts'
import { readLabel } from './read-label.ts'
import { readLot } from './read-lot.ts'
import { readQuantity } from './read-quantity.ts'

const label = (raw: string) => readLabel(plainCell(raw))
const quantity = (raw: string) => readQuantity(plainCell(raw))
const lot = (raw: string) => readLot(plainCell(raw))

describe('a use-by date in a spreadsheet', () => {
  it.each([
    ['2027-05', '2027-05'],
    ['2027/5', '2027-05'],
    ['2027.5', '2027-05'],
    ['2027年5月', '2027-05'],
    ['2027年05月', '2027-05'],
    ['有效期至2027年05月', '2027-05'],
    ['202705', '2027-05'],
    ['２０２７／５', '2027-05'],
    ['5/2027', '2027-05'],
    ['2027-05-31', '2027-05-31'],
    ['2027/5/1', '2027-05-01'],
    ['2027年5月31日', '2027-05-31'],
    ['20270531', '2027-05-31'],
    ['2027-05-31 00:00:00', '2027-05-31'],
    ['2027/5/31 0:00', '2027-05-31'],
    ['31/5/2027', '2027-05-31'],
    ['5/31/2027', '2027-05-31'],
    ['5/5/2027', '2027-05-05'],
    [' 2027-05 ', '2027-05'],
    ['2028-02-29', '2028-02-29'],
  ])('%s is %s', (raw, expected) => expect(label(raw)).toBe(expected))

  it.each([
    '5/6/2027',
    '27-05',
    '27/5/31',
    'May-27',
    '270531',
    '201012',
    '46173',
    '2027-13',
    '2027-02-29',
    '2027-04-31',
    '202713',
    '20270231',
    '1027-05',
    '2027-05-31 13:45',
    '2027年',
    'tomorrow',
    '2027--05',
  ])('%s is refused', (raw) => expect(label(raw)).toBeUndefined())
})

describe('a quantity in a spreadsheet', () => {
  it.each([
    ['20', 20],
    ['２０', 20],
    ['1,200', 1200],
    ['１，２００', 1200],
    ['12,345', 12_345],
    ['20.0', 20],
    ['20.00', 20],
    ['007', 7],
    ['99999', 99_999],
  ])('%s is %i', (raw, expected) => expect(quantity(raw)).toBe(expected))

  it.each([
    ['', 'no-quantity'],
    ['无', 'no-quantity'],
    ['-5', 'bad-quantity'],
    ['0', 'bad-quantity'],
    ['0.0', 'bad-quantity'],
    ['1.5', 'bad-quantity'],
    ['1.200', 'bad-quantity'],
    ['1,20', 'bad-quantity'],
    ['20盒', 'bad-quantity'],
    ['二十', 'bad-quantity'],
    ['1e3', 'bad-quantity'],
    ['0x10', 'bad-quantity'],
    ['Infinity', 'bad-quantity'],
    ['100000', 'too-much'],
    ['99999999999999999999', 'too-much'],
  ])('%s is refused as %s', (raw, expected) => expect(quantity(raw)).toBe(expected))
})

describe('a lot in a spreadsheet', () => {
  it.each([
    ['20260501', '20260501'],
    ['２０２６０５０１', '20260501'],
    ['="007"', '007'],
    ['  KX 7  ', 'KX 7'],
    ['\u001dKX7\r\n', 'KX7'],
    ['\u200bKX7', 'KX7'],
    ['KX  7', 'KX 7'],
    ['无', null],
    ['/', null],
    ['—', null],
    ['', null],
  ])('%j is %j', (raw, expected) => expect(lot(raw)).toBe(expected))

  it.each(['2.02605E+11', 'KX\u001d7', 'KX\u202e7', 'x'.repeat(65)])('%j is refused', (raw) =>
    expect(lot(raw)).toBeUndefined(),
  )
})
