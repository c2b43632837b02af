import { describe, expect, it } from 'vitest'
import { formatLine, readLine } from '../entry.ts'
import { maxStockLines } from '../stock-lines.ts'
import { bodySchemaOf } from './index.ts'

const takes = (kind: string, body: unknown) => {
  const schema = bodySchemaOf(kind, 1)
  if (!schema) throw new Error(`no such kind: ${kind}`)
  return schema.safeParse(body).success
}
const line = { item: 'huoxiang-tincture', lot: '20260501', qty: 2 }

describe('bodies of stock', () => {
  it.each(['stock.taken', 'stock.issued', 'stock.written-off', 'stock.transferred'])(
    '%s refuses no lines, and lines that move nothing, less, a part or too much',
    (kind) => {
      const body = (lines: unknown) => ({ reason: 'lost', to: '652328-0008', lines })
      expect(takes(kind, body([line]))).toBe(true)
      expect(takes(kind, body([]))).toBe(false)
      for (const qty of [0, -1, 0.5, 100_000, '2'])
        expect(takes(kind, body([line, { ...line, qty }]))).toBe(false)
    },
  )

  it('fits the longest delivery there can be into one entry', () => {
    const longest = { item: 'a'.repeat(32), lot: '暖'.repeat(64), qty: 99_999, usableUntil: '2027-05-31' }
    const body = {
      source: 'b'.repeat(32),
      donor: '暖'.repeat(120),
      from: 'c'.repeat(64),
      lines: Array.from({ length: maxStockLines }, () => longest),
    }
    const at = '2026-11-22T03:04:05.678Z'
    const entry = { at, kind: 'stock.received', v: 1, by: `staff/${'d'.repeat(64)}`, body }
    expect(readLine(formatLine(Number.MAX_SAFE_INTEGER, entry)).read).toBe(true)
  })

  it('takes a reason and a source that it does not know, as slugs', () => {
    expect(takes('stock.written-off', { reason: 'eaten-by-mice', lines: [line] })).toBe(true)
    expect(takes('stock.written-off', { reason: 'Eaten by mice', lines: [line] })).toBe(false)
    const received = { source: 'flood-relief', lines: [{ ...line, usableUntil: '2027-05' }] }
    expect(takes('stock.received', received)).toBe(true)
  })

  it('refuses a delivery whose label names a day that does not exist, and a donor with control characters', () => {
    const body = (usableUntil: string) => ({ source: 'union', lines: [{ ...line, usableUntil }] })
    expect(takes('stock.received', body('2027-02-30'))).toBe(false)
    expect(takes('stock.received', { ...body('2027-02-28'), donor: '石河子\n药房' })).toBe(false)
  })

  it('refuses a count that has one lot twice, and takes two lots of one item', () => {
    const counted = { item: 'gauze', lot: 'A', expected: 3, counted: 2 }
    expect(takes('stock.counted', { lines: [counted, { ...counted, lot: 'B' }] })).toBe(true)
    expect(takes('stock.counted', { lines: [counted, { ...counted, counted: 1 }] })).toBe(false)
    const unprinted = { ...counted, lot: null }
    expect(takes('stock.counted', { lines: [unprinted, { ...counted, lot: 'null' }] })).toBe(true)
    expect(takes('stock.counted', { lines: [unprinted, unprinted] })).toBe(false)
  })

  it('refuses an opening on a day that does not exist, or in a month', () => {
    const opened = (openedOn: string) => takes('stock.opened', { item: 'burn-cream', lot: 'B7', openedOn })
    expect(opened('2028-02-29')).toBe(true)
    expect(opened('2027-02-29')).toBe(false)
    expect(opened('2027-02')).toBe(false)
  })

  it('refuses a shelf number that a scanner ended with a line break', () => {
    expect(takes('loan.made', { item: 'umbrella', code: 'U-07' })).toBe(true)
    expect(takes('loan.made', { item: 'umbrella', code: 'U-07\r\n' })).toBe(false)
  })

  it('names what it undoes by a reference and nothing else', () => {
    expect(takes('stock.voided', { movement: { seq: 3 }, reason: 'twice' })).toBe(true)
    expect(takes('stock.voided', { movement: 3, reason: 'twice' })).toBe(false)
    expect(takes('loan.returned', { loan: { seq: 3, code: 'U-07' } })).toBe(false)
  })
})

describe('bodies of station life', () => {
  it('takes an assessment of codes, whole numbers and yes or no, and no free words', () => {
    const assessed = (answer: unknown) =>
      takes('station.assessed', { form: 'stars', formRev: 1, answers: { seats: answer } })
    for (const answer of [true, 20, 'all-day']) expect(assessed(answer)).toBe(true)
    for (const answer of ['张三说好', -1, 0.5, null]) expect(assessed(answer)).toBe(false)
  })

  it('refuses an assessment of more than 200 answers', () => {
    const answers = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, n) => [`q${n}`, true]))
    expect(takes('station.assessed', { form: 'stars', formRev: 1, answers: answers(200) })).toBe(true)
    expect(takes('station.assessed', { form: 'stars', formRev: 1, answers: answers(201) })).toBe(false)
  })

  it('refuses a check that no thermometer could show', () => {
    const opened = (celsius: number) =>
      takes('shift.opened', { checks: [{ check: 'water', ok: true, celsius }], guest: false })
    expect(opened(92.5)).toBe(true)
    expect(opened(920)).toBe(false)
  })
})
