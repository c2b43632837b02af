import { expect, test } from 'vitest'
import type { OutputOf } from '../../../station/contract/calls.ts'
import { dailyChecks } from '../../../station/contract/shifts.ts'
import { checksDue } from './checks-due.ts'

type Event = OutputOf<'shifts.current'>['book'][number]

const event = (at: string, checks: Event['checks']): Event => ({
  name: { epoch: '00000000-0000-4000-8000-000000000000', seq: 1 } as unknown as Event['name'],
  kind: 'shift.opened',
  at,
  by: 'staff/k1',
  byName: null,
  to: null,
  toName: null,
  guest: false,
  checks,
  note: null,
  reason: null,
})
const isToday = (instant: string) => instant.startsWith('2026-11-26')

test('yesterday’s round does not count for today', () => {
  const book = [
    event(
      '2026-11-25T08:00:00Z',
      dailyChecks.map((check) => ({ check, ok: true })),
    ),
  ]
  expect(checksDue({ book }, isToday)).toEqual({ due: dailyChecks.length, bad: 0 })
})

test('a thing looked at twice today is as it was found the second time', () => {
  const book = [
    event('2026-11-26T12:00:00Z', [{ check: 'water', ok: true }]),
    event('2026-11-26T08:00:00Z', [
      { check: 'water', ok: false },
      { check: 'power', ok: false },
    ]),
  ]
  expect(checksDue({ book }, isToday)).toEqual({ due: dailyChecks.length - 2, bad: 1 })
})
