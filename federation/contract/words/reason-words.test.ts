import { expect, it } from 'vitest'
import { sayForTest } from '../../../test/support/county/say-for-test.ts'
import type { RestatementReason } from '../restatement-reasons.ts'
import { reasonWords } from './reason-words.ts'

const of = { station: '652302-0001', name: 'Yaochiyuan' }
const [instant, later] = ['2026-11-17T06:02:00.000Z', '2026-11-24T02:20:00.000Z']
const came = {
  why: 'late',
  ...of,
  heardAt: later,
  entries: 3,
  coveredBefore: instant,
  coveredAfter: later,
} as const
const nothing = { ...came, entries: 0, coveredBefore: null }

it.each<[RestatementReason, string]>([
  [
    { ...came, entries: 9 },
    'heard again Tuesday 24 Nov 2026 10:20; with 9 more entries of this time; complete up to Tuesday 24 Nov 2026 10:20, before only up to Tuesday 17 Nov 2026 14:02',
  ],
  [
    nothing,
    'heard again Tuesday 24 Nov 2026 10:20; with nothing more of this time; complete up to Tuesday 24 Nov 2026 10:20',
  ],
  [{ ...came, heardAt: null, entries: null, coveredAfter: instant }, 'more came of it'],
  [{ why: 'voided', ...of, visits: 1 }, 'at least 1 visit was taken back as recorded by mistake'],
  [{ why: 'lost', ...of, before: 2, after: 5 }, '3 more entries are known to be lost'],
  [{ why: 'lost', ...of, before: 1, after: 0 }, '1 entry that was thought lost came after all'],
  [
    { why: 'clock', ...of, verified: 4, moved: 1 },
    'the clock of 4 entries could be checked; 1 entry turned out to belong to another time',
  ],
  [{ why: 'closed', ...of, closedAt: instant }, 'closed Tuesday 17 Nov 2026 14:02'],
  [{ why: 'joined', ...of }, 'it counts in this report now'],
  [{ why: 'left', ...of }, 'it no longer counts in this report'],
])('%o is said in words', (reason, words) => {
  expect(reasonWords(reason, sayForTest('en'))).toBe(`Yaochiyuan: ${words}.`)
})

it('what concerns the unit alone is said without a station', () => {
  const reason = { why: 'recounted', station: null, name: null } as const
  expect(reasonWords(reason, sayForTest('en'))).toMatch(/^figures were worked out anew/)
  expect(reasonWords(reason, sayForTest('zh-CN'))).toMatch(/^数字重新计算过/)
})

it('every reason has Chinese words', () => {
  const journal = { why: 'journal', ...of, openedAt: instant } as const
  for (const reason of [came, journal, { why: 'voided', ...of, visits: 2 }] as RestatementReason[])
    expect(reasonWords(reason, sayForTest('zh-CN'))).toMatch(/^Yaochiyuan：.*。$/)
})
