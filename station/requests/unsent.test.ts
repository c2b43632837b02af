import { expect, it } from 'vitest'
import { unsentSince } from './unsent.ts'

it('is nothing when everything was delivered', () => {
  expect(unsentSince([], '2027-05-22')).toBeNull()
})

it('counts from the oldest, and is too long after 180 days', () => {
  const filed = ['2026-12-01', '2026-11-22']
  expect(unsentSince(filed, '2027-05-21')).toEqual({ waiting: 2, days: 180, isTooLong: false })
  expect(unsentSince(filed, '2027-05-22')).toEqual({ waiting: 2, days: 181, isTooLong: true })
})

it('is not upset by a request filed under a clock that ran ahead', () => {
  expect(unsentSince(['2099-01-01'], '2026-11-22')).toEqual({ waiting: 1, days: 0, isTooLong: false })
})
