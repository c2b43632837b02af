import { expect, test } from 'vitest'
import forms from '../../../assets/forms/forms.json' with { type: 'json' }
import { daysIn, deadlinesOf, firstDayOf, yearsBefore } from './key-days.ts'
import type { RequestForm } from './questions.ts'

const form = forms.find(({ id }) => id === 'legal-consultation')?.body as RequestForm['body']
const said = { day: '2026-11-27', holidays: [], holidayYears: [] }

test('a day known roughly counts as its first', () => {
  expect(['2026', '2026-03', '2026-03-09'].map(firstDayOf)).toEqual([
    '2026-01-01',
    '2026-03-01',
    '2026-03-09',
  ])
})

test('wages owed by an employer of today have no limit; after leaving there is a year', () => {
  const owed = { category: 'wage-arrears', 'still-employed': 'yes', 'last-unpaid': '2026-03' }
  expect(deadlinesOf(form, owed, said)).toEqual([])
  const left = { ...owed, 'still-employed': 'no', 'employment-ended': '2025-12-01' }
  expect(deadlinesOf(form, left, said)).toMatchObject([{ latest: '2026-12-01', daysLeft: 4, isUrgent: true }])
})

test('an answer to a question that is no longer asked has no deadline', () => {
  const turned = { category: 'wage-arrears', 'still-employed': 'yes', 'employment-ended': '2025-12-01' }
  expect(deadlinesOf(form, turned, said)).toEqual([])
})

test('years go back from today, and a month has its days', () => {
  expect(yearsBefore('2026-01-02', 3)).toEqual([2026, 2025, 2024])
  expect([daysIn('2024-02'), daysIn('2026-02'), daysIn('2026-12')]).toEqual([29, 28, 31])
})
