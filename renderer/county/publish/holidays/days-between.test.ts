import { expect, it } from 'vitest'
import { daysBetween } from './days-between.ts'

it('gives each day of a holiday, over the end of a month', () => {
  expect(daysBetween('2027-02-27', '2027-03-02')).toEqual([
    '2027-02-27',
    '2027-02-28',
    '2027-03-01',
    '2027-03-02',
  ])
  expect(daysBetween('2027-10-01', '2027-10-01')).toEqual(['2027-10-01'])
})

it('gives none for what is no holiday', () => {
  expect(daysBetween('2027-10-02', '2027-10-01')).toEqual([])
  expect(daysBetween('2027-01-01', '2027-12-31')).toEqual([])
  expect(daysBetween('', '2027-10-01')).toEqual([])
})
