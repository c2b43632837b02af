import { expect, test } from 'vitest'
import { parseLabel, spaceOutLabel } from './typed-label.ts'

test('a label is read however it is printed, by month or by day', () => {
  for (const typed of ['202705', '2027-05', '2027-5', '2027.05', '2027/5', '2027年5月', ' 2027 年 05 月 '])
    expect(parseLabel(typed), typed).toBe('2027-05')
  for (const typed of ['20270531', '2027-05-31', '2027.5.31', '2027/05/31', '2027年5月31日'])
    expect(parseLabel(typed), typed).toBe('2027-05-31')
  expect(parseLabel('20280229')).toBe('2028-02-29')
})

test('months and days that no calendar has are refused', () => {
  for (const typed of [
    '',
    '2027',
    '202713',
    '202700',
    '20270230',
    '20270431',
    '2027-2-29',
    '270531',
    '2027-05-31x',
    '0027-05',
  ])
    expect(parseLabel(typed), typed).toBeNull()
})

test('digits typed one after the other get their dashes, and can be erased again', () => {
  const typed = [...'20270531'].reduce((text, digit) => spaceOutLabel(text + digit), '')
  expect(typed).toBe('2027-05-31')
  expect(spaceOutLabel(typed.slice(0, -1))).toBe('2027-05-3')
  expect(spaceOutLabel('2027-0')).toBe('2027-0')
  expect(spaceOutLabel('2027-')).toBe('2027-')
  expect(spaceOutLabel('2027')).toBe('2027')
  expect(spaceOutLabel('2027年5月')).toBe('2027年5月')
})
