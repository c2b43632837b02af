import { describe, expect, it } from 'vitest'
import { at, zone } from '../../test/support/generator/report-facts.ts'
import type { Door } from './open-hours.ts'
import { openMsByDay } from './open-hours.ts'
import { boundsOfWeek } from './period-bounds.ts'

const period = boundsOfWeek('2026-W47', zone)!
const hours = (doors: readonly Door[], now = '2026-11-30 00:00') =>
  openMsByDay(doors, { period, nowMs: at(now) }).map((ms) => ms / 3_600_000)
const opened = (wall: string): Door => ({ ms: at(wall), open: true })
const closed = (wall: string): Door => ({ ms: at(wall), open: false })
const monday = (open: number) => [open, 0, 0, 0, 0, 0, 0]

describe('a station stands open', () => {
  it('from its opening to its closing, in whatever order they are told', () => {
    expect(hours([closed('2026-11-16 18:30'), opened('2026-11-16 09:00')])).toEqual(monday(9.5))
  })
  it('on each of the days that a span over midnight touches', () => {
    expect(hours([opened('2026-11-16 20:00'), closed('2026-11-17 02:00')])).toEqual([4, 2, 0, 0, 0, 0, 0])
  })
  it('to the end of its day when nobody closed it', () => {
    expect(hours([opened('2026-11-16 09:00')])).toEqual(monday(15))
  })
  it('to the end of its day when it was closed more than a day later, or opened anew on another day', () => {
    expect(hours([opened('2026-11-16 09:00'), closed('2026-11-17 09:01')])).toEqual(monday(15))
    expect(
      hours([opened('2026-11-16 09:00'), opened('2026-11-17 08:00'), closed('2026-11-17 10:00')]),
    ).toEqual([15, 2, 0, 0, 0, 0, 0])
  })
  it('once, when it was opened twice on a day', () => {
    expect(
      hours([opened('2026-11-16 09:00'), opened('2026-11-16 11:00'), closed('2026-11-16 12:00')]),
    ).toEqual(monday(3))
  })
  it('not at all by a closing alone', () => {
    expect(hours([closed('2026-11-16 09:00')])).toEqual(monday(0))
  })
  it('up to now on a running day', () => {
    expect(hours([opened('2026-11-16 09:00')], '2026-11-16 10:30')).toEqual(monday(1.5))
    expect(hours([opened('2026-11-16 11:00')], '2026-11-16 10:30')).toEqual(monday(0))
  })
  it('within the period only', () => {
    expect(hours([opened('2026-11-15 22:00'), closed('2026-11-16 01:00')])).toEqual(monday(1))
    expect(hours([opened('2026-11-22 22:00'), closed('2026-11-23 01:00')])).toEqual([0, 0, 0, 0, 0, 0, 2])
    expect(hours([opened('2026-11-15 09:00')])).toEqual(monday(0))
    expect(hours([opened('2026-11-23 09:00'), closed('2026-11-23 10:00')])).toEqual(monday(0))
  })
})
