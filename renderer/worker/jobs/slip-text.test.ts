import { expect, test } from 'vitest'
import chinese from '../../../locales/zh-CN/listings.json'
import { longestQrBytes } from '../../ui/qr-path.ts'
import type { JobListing } from './jobs-flow.ts'
import { slipText } from './slip-text.ts'

const words = ((key: string) => {
  const found = key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], chinese)
  return { text: String(found), lang: 'zh-CN', chinese: String(found) }
}) as Parameters<typeof slipText>[1]['words']

const listing = (change: object = {}) =>
  ({
    id: 'job-1',
    checkedBy: 'county',
    body: {
      kind: 'job',
      title: { 'zh-CN': '卸货工', ug: 'ھاممال' },
      until: '2026-12-05',
      job: {
        employer: { name: '顺达物流' },
        place: { address: '木垒县人民路12号' },
        pay: { minFen: 18_000, maxFen: 22_050, unit: 'day' },
        settlement: 'daily',
        contact: { name: '王女士', phone: '0994-4820000' },
        ...change,
      },
    },
  }) as unknown as JobListing

test('says what the work is, what it pays and whom to call, first', () => {
  expect(slipText(listing(), { words }).split('\n')).toEqual([
    '卸货工',
    '180–220.50元/天 日结',
    '王女士 0994-4820000',
    '木垒县人民路12号',
    '顺达物流',
    '2026-12-05',
    'job-1',
  ])
})

test('never grows beyond what a phone reads, and loses its end before the telephone', () => {
  const text = slipText(listing({ place: { address: '路'.repeat(200) } }), { words })
  expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(longestQrBytes)
  expect(text).toContain('0994-4820000')
  expect(text.endsWith('…')).toBe(true)
})
