import { describe, expect, it } from 'vitest'
import { readEmploymentType, readPayUnit, readSettlement, readTrade } from './job-words.ts'
import { linesOfObjects } from './lines-of-objects.ts'
import { readDay } from './read-day.ts'
import { readPay, readYuan } from './read-pay.ts'

describe('pay in one cell', () => {
  it.each([
    ['180-220元/天', 18_000, 22_000, 'day'],
    ['180元/天', 18_000, 18_000, 'day'],
    ['１８０—２２０元／天', 18_000, 22_000, 'day'],
    ['4500元-6000元/月', 450_000, 600_000, 'month'],
    ['4,500至6,000元每月', 450_000, 600_000, 'month'],
    ['4-6千/月', 400_000, 600_000, 'month'],
    ['8000-1万/月', 800_000, 1_000_000, 'month'],
    ['8,000-1.2万元/月', 800_000, 1_200_000, 'month'],
    ['1.2万/月', 1_200_000, 1_200_000, 'month'],
    ['¥25.50/小时', 2_550, 2_550, 'hour'],
    ['6万/年', 500_000, 500_000, 'month'],
    ['0.35元/件', 35, 35, 'piece'],
    ['4k-6k/月', 400_000, 600_000, 'month'],
  ] as const)('%s is read', (text, minFen, maxFen, unit) =>
    expect(readPay(text)).toEqual({ minFen, maxFen, unit }),
  )

  it.each(['面议', '180-220', '高薪', '180/班', '', '元/天', '1.234元/天', '12,34元/天'])(
    '%s is none',
    (text) => expect(readPay(text)).toBeUndefined(),
  )

  it('is exact to the fen', () => {
    expect(['1.1', '0.29', '1,234.56', '￥8'].map(readYuan)).toEqual([110, 29, 123_456, 800])
    expect(['-5', '1.005', 'NaN', ''].map(readYuan)).toEqual([undefined, undefined, undefined, undefined])
  })
})

describe('a last day', () => {
  it.each([
    ['2026-12-05', '2026-12-05'],
    ['2026/12/5', '2026-12-05'],
    ['2026年12月5日', '2026-12-05'],
    ['20261205', '2026-12-05'],
    ['2026-12-05T23:59:59', '2026-12-05'],
    ['2026-12-05T23:59:59+08:00', '2026-12-05'],
    ['2026-12-05T16:30:00Z', '2026-12-06'],
    ['2026-12-05T16:30:00.000+00:00', '2026-12-06'],
  ])('%s is %s', (text, day) => expect(readDay(text, 'Asia/Shanghai')).toBe(day))

  it.each(['12月5日', '5/12/2026', '2026-13-01', '2026-02-30', '长期', '2026125', '2026-12-05 上午'])(
    '%s is none',
    (text) => expect(readDay(text, 'Asia/Shanghai')).toBeUndefined(),
  )
})

it('knows words of people and of machines for one thing', () => {
  expect(['全职', 'FULL_TIME', 'full-time', '长期工'].map(readEmploymentType)).toEqual(
    Array(4).fill('full-time'),
  )
  expect(['零工', 'per diem'].map(readEmploymentType)).toEqual(['per-day', 'per-day'])
  expect(['日结', 'daily', '按日'].map(readSettlement)).toEqual(Array(3).fill('daily'))
  expect(['HOUR', '元/小时', 'Hourly'].map(readPayUnit)).toEqual(Array(3).fill('hour'))
  expect(readEmploymentType('志愿者')).toBeUndefined()
  expect(readTrade('', '急招仓库分拣员')).toBe('sorter')
  expect(readTrade('电工', '维修')).toBe('electrician')
  expect(readTrade('', '宇航员')).toBeUndefined()
})

it('finds the line of each object, whatever stands in its texts', () => {
  const text = '[\n{"a": "{\\"", "b":\n {"c": "}{\\\\"}},\n {}]'
  expect(JSON.parse(text)).toHaveLength(2)
  expect(linesOfObjects(text)).toEqual([2, 3, 4])
})
