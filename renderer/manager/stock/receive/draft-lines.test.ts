import { expect, test } from 'vitest'
import { aLot, anItemStock } from '../../../../test/support/sample-stock.ts'
import type { DraftLine } from './draft-lines.ts'
import { checkLine, checkLines, findItem, withTold } from './draft-lines.ts'

const tincture = anItemStock()
const cups = anItemStock({
  item: {
    ...tincture.item,
    id: 'paper-cup',
    code: 'C1',
    expiry: 'none',
    name: { 'zh-CN': '纸杯' },
    packSize: 50,
  },
  lots: [],
})
const pills = anItemStock({ item: { ...tincture.item, id: 'heart-pills', access: 'excluded' }, lots: [] })
const stocks = new Map([tincture, cups, pills].map((stock) => [stock.item.id, stock]))
const draft = (said: Partial<DraftLine>): DraftLine => ({
  key: '1',
  row: null,
  item: 'huoxiang-tincture',
  said: '',
  lot: 'B2',
  until: '202805',
  qty: { packs: '2', units: '' },
  told: null,
  ...said,
})
const check = (said: Partial<DraftLine>) => checkLine(draft(said), { stocks, day: '2026-11-26' })
const faultsOf = (said: Partial<DraftLine>) => {
  const checked = check(said)
  return checked.ok ? {} : checked.faults
}

test('packages become units and a month stays a month', () => {
  expect(check({})).toEqual({
    ok: true,
    line: { item: 'huoxiang-tincture', lot: 'B2', usableUntil: '2028-05', qty: 20 },
    warn: null,
  })
})

test('where lot and date are due, both are asked for beside their own fields', () => {
  expect(faultsOf({ lot: ' ', until: '' })).toEqual({ lot: 'lot-missing', until: 'date-missing' })
  expect(faultsOf({ lot: 'a\u200bb', until: '20280230' })).toEqual({ lot: 'bad-lot', until: 'bad-date' })
  expect(check({ item: 'paper-cup', lot: '', until: '' })).toEqual({
    ok: true,
    line: { item: 'paper-cup', lot: null, usableUntil: null, qty: 100 },
    warn: null,
  })
})

test('a lot has one label: another one than before is refused', () => {
  expect(aLot().usableUntil).toBe('2027-05')
  expect(faultsOf({ lot: 'A1', until: '2027-06' })).toEqual({ until: 'other-label-before' })
  expect(faultsOf({ lot: 'A1', until: '2027-05' })).toEqual({})
})

test('a label by month is the same as one by that month’s last day; two labels in one delivery are not', () => {
  expect(faultsOf({ lot: 'A1', until: '2027-05-31' })).toEqual({})
  const until = ['2028-05', '2028-05-31', '2028-06']
  const checked = checkLines(
    until.map((label, at) => draft({ key: String(at), until: label })),
    { stocks, day: '2026-11-26' },
  )
  expect(checked.map(({ is }) => is.ok)).toEqual([true, true, false])
})

test('unknown and excluded items, quantities of nothing and rows with the wrong columns are refused', () => {
  expect(faultsOf({ item: null })).toEqual({ item: 'unknown-item' })
  expect(faultsOf({ item: 'heart-pills' })).toEqual({ item: 'excluded-item' })
  expect(faultsOf({ qty: { packs: '', units: '1.5' } })).toEqual({ qty: 'bad-quantity' })
  expect(faultsOf({ told: 'too-many-columns' })).toEqual({ row: 'too-many-columns' })
})

test('what has expired before it arrives is received with a warning: only so can it be written off', () => {
  expect(check({ until: '2026-10' })).toMatchObject({ ok: true, warn: 'expired-already' })
  expect(check({ until: '2026-11' })).toMatchObject({ ok: true, warn: null })
})

test('a cell names an item by code, id or any of its names, and nothing when it is not clear', () => {
  expect(findItem(' fa22 ', new Map([['a', tincture]]))).toBe('huoxiang-tincture')
  expect(findItem('Huoxiang Tincture', new Map([['a', tincture]]))).toBe('huoxiang-tincture')
  expect(findItem('纸杯', stocks)).toBe('paper-cup')
  expect(findItem('FA22', stocks)).toBeNull()
  expect(findItem('', stocks)).toBeNull()
})

test('shows what the host refused beside the line that it means, until that line is another', () => {
  const lines = ['1', '2', '3'].map((key) => draft({ key }))
  // The second was not good, and was not sent.
  const wrong = { at: 1, fault: 'too-much' }
  expect(withTold(lines, ['1', '3'], wrong).map(({ told }) => told)).toEqual([null, null, 'too-much'])
  expect(faultsOf({ told: 'too-much' })).toEqual({ row: 'too-much' })
  expect(faultsOf({ told: 'bad-date', until: '2027-13' })).toEqual({ until: 'bad-date' })
  expect(withTold(lines, ['1', '3'], null)).toBe(lines)
  expect(withTold(lines, ['1', '3'], { at: 7, fault: 'too-much' })).toBe(lines)
  expect(withTold(lines, ['1', '3'], { at: 0, fault: 'a word of another version' })).toBe(lines)
})
