import { expect, test } from 'vitest'
import { formatClock, formatDay, formatMoment, wallTime } from './formats.ts'
import { textIn } from './text-in.ts'

const evening = Date.parse('2026-03-16T22:04:05.000Z')

test('an evening in UTC is the next morning in Shanghai, and a Tuesday', () => {
  expect(wallTime(evening, 'Asia/Shanghai')).toEqual({
    year: 2026,
    month: 3,
    day: 17,
    hour: 6,
    minute: 4,
    weekday: 1,
  })
})

test('midnight is hour 0 of the new day', () => {
  const wall = wallTime(Date.parse('2026-12-31T16:00:00.000Z'), 'Asia/Shanghai')
  expect(wall).toMatchObject({ year: 2027, month: 1, day: 1, hour: 0, weekday: 4 })
  expect(formatClock(wall)).toBe('00:00')
})

test('every language says the day in its own words, and Mongolian in numbers', () => {
  const wall = wallTime(evening, 'Asia/Shanghai')
  expect(formatDay(wall, 'zh-CN')).toBe('3月17日 星期二')
  expect(formatDay(wall, 'en')).toBe('Tuesday, 17 March')
  expect(formatDay(wall, 'ug')).toBe('17-مارت، سەيشەنبە')
  expect(formatDay(wall, 'kk-Arab')).toBe('17-ناۋرىز، سەيسەنبى')
  expect(formatDay(wall, 'mn-Mong')).toBe('2026.03.17')
})

test('a manager reads moments in numbers', () => {
  expect(formatMoment(wallTime(evening, 'Asia/Shanghai'))).toBe('3/17 06:04')
})

test("a document's words fall back to Chinese, and say so", () => {
  const texts = { 'zh-CN': '快递员', ug: 'يوللانما توشۇغۇچى', en: '' }
  expect(textIn(texts, 'ug')).toEqual({ text: 'يوللانما توشۇغۇچى', lang: 'ug' })
  expect(textIn(texts, 'en')).toEqual({ text: '快递员', lang: 'zh-CN' })
  expect(textIn(texts, 'mn-Mong')).toEqual({ text: '快递员', lang: 'zh-CN' })
  expect(textIn(texts, 'mn-Mong', 'courier')).toEqual({ text: 'ᠲᠦᠷᠭᠡᠨ ᠬᠦᠷᠭᠡᠭᠴᠢ', lang: 'mn-Mong' })
  expect(textIn(texts, 'mn-Mong', 'no-such-code').lang).toBe('zh-CN')
})
