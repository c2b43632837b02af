import { expect, it } from 'vitest'
import { boundsOfPeriod, boundsOfWeek, dayAt, fullHourAt, weekAt } from './period-bounds.ts'

const at = (text: string) => Date.parse(text)

it('runs from Monday to Monday on the wall of the federation', () => {
  const week = boundsOfWeek('2026-W47', 'Asia/Shanghai')
  expect(week?.startMs).toBe(at('2026-11-16T00:00:00+08:00'))
  expect(week?.endMs).toBe(at('2026-11-23T00:00:00+08:00'))
  expect(week?.freezeMs).toBe(at('2026-11-23T08:00:00+08:00'))
})

it('is an hour shorter where the clocks go forward', () => {
  const week = boundsOfWeek('2026-W13', 'Europe/Berlin')
  expect((week?.endMs ?? 0) - (week?.startMs ?? 0)).toBe((7 * 24 - 1) * 3_600_000)
  expect(week?.freezeMs).toBe(at('2026-03-30T08:00:00+02:00'))
})

it('puts the minute before midnight on the old day and in the old week', () => {
  const late = at('2026-11-22T23:59:59.999+08:00')
  expect([dayAt(late, 'Asia/Shanghai'), weekAt(late, 'Asia/Shanghai')]).toEqual(['2026-11-22', '2026-W47'])
  expect([dayAt(late + 1, 'Asia/Shanghai'), weekAt(late + 1, 'Asia/Shanghai')]).toEqual([
    '2026-11-23',
    '2026-W48',
  ])
})

it('finds the full hour of a zone that is half an hour off', () => {
  expect(fullHourAt(at('2026-11-22T10:15:00+05:30'), 'Asia/Kolkata')).toBe(at('2026-11-22T10:00:00+05:30'))
})

it('knows no week 54', () => {
  expect(boundsOfWeek('2026-W54', 'Asia/Shanghai')).toBeUndefined()
})

it.each(['9999-W52', '9999-12', '9999-winter', '9999', '9999-12-01..9999-12-31'])(
  'knows no %s, whose end no calendar can write',
  (name) => {
    expect(boundsOfPeriod(name, 'Asia/Shanghai')).toBeUndefined()
  },
)
