import { expect, it } from 'vitest'
import english from '../../../locales/en/county.json'
import chinese from '../../../locales/zh-CN/county.json'
import { momentsIn } from './moments.ts'
import type { CountyWords } from './use-words.ts'

/** Looks a key up and fills it in, as i18next does with our plain keys. */
function wordsFrom(file: object): CountyWords {
  const t = (key: string, values: Record<string, unknown> = {}) => {
    const found = key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], file)
    return String(found).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]))
  }
  return t as unknown as CountyWords
}

const nowMs = Date.parse('2026-11-22T04:00:00.000Z')
const zh = momentsIn({ t: wordsFrom(chinese), timeZone: 'Asia/Shanghai', nowMs })
const en = momentsIn({ t: wordsFrom(english), timeZone: 'Asia/Shanghai', nowMs })

it('says a moment as a person would: today, yesterday, a weekday, a date, a date with its year', () => {
  const moments = [
    '2026-11-21T16:00:00.000Z',
    '2026-11-21T15:59:00.000Z',
    '2026-11-17T06:02:00.000Z',
    '2026-11-15T06:02:00.000Z',
    '2025-12-31T15:59:00.000Z',
  ]
  expect(moments.map(en.instant)).toEqual([
    'today 00:00',
    'yesterday 23:59',
    'Tuesday 14:02',
    '15 Nov 14:02',
    '31 Dec 2025 23:59',
  ])
  expect(moments.map(zh.instant)).toEqual([
    '今天 00:00',
    '昨天 23:59',
    '星期二 14:02',
    '11月15日 14:02',
    '2025年12月31日 23:59',
  ])
})

it('names a moment of the future by its date', () => {
  expect(en.instant('2026-11-23T00:00:00.000Z')).toBe('23 Nov 08:00')
})

it('knows the weekdays and the week of now on the wall of the federation', () => {
  expect(['2026-11-16', '2026-11-22'].map(en.weekdayShort)).toEqual(['Mon', 'Sun'])
  expect([zh.today, zh.thisWeek]).toEqual(['2026-11-22', '2026-W47'])
  const lateSunday = momentsIn({
    t: wordsFrom(chinese),
    timeZone: 'Asia/Shanghai',
    nowMs: Date.parse('2026-11-22T16:00:00.000Z'),
  })
  expect(lateSunday.thisWeek).toBe('2026-W48')
})

it('says a moment whole on paper, which is read on another day', () => {
  const paper = momentsIn({ t: wordsFrom(english), timeZone: 'Asia/Shanghai', nowMs, onPaper: true })
  expect(['2026-11-21T16:00:00.000Z', '2026-11-17T06:02:00.000Z'].map(paper.instant)).toEqual([
    '22 Nov 2026 00:00',
    '17 Nov 2026 14:02',
  ])
  expect(paper.day('2026-11-16')).toBe('16 Nov')
})
