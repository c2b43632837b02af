import { describe, expect, it } from 'vitest'
import { falseClock } from '../../test/support/station/false-clock.ts'
import { watchClock } from './clock-watch.ts'

describe('the watch over the wall clock', () => {
  it('sees no jump while time just goes by', () => {
    const clock = falseClock()
    const watch = watchClock(clock)
    clock.pass(90 * 86_400_000)
    expect(watch.jump()).toBe(0)
  })

  it.each([
    ['to 1970', 0],
    ['to 2099', Date.parse('2099-01-01T00:00:00.000Z')],
    ['two days back', Date.parse('2026-11-20T03:00:00.000Z')],
    ['by a little more than a second', Date.parse('2026-11-22T03:00:01.001Z')],
  ])('sees the clock set %s', (_, toMs) => {
    const clock = falseClock()
    const before = clock.wallMs()
    const watch = watchClock(clock)
    clock.setWall(toMs)
    expect(watch.jump()).toBe(toMs - before)
  })

  it('sees no jump in an hour asleep, and still sees the one after it', () => {
    const clock = falseClock()
    const watch = watchClock(clock)
    clock.sleep(3_600_000)
    expect(watch.jump()).toBe(0)
    clock.setWall(clock.wallMs() + 5000)
    expect(watch.jump()).toBe(5000)
  })

  it('adds up small movements until they are a jump', () => {
    const clock = falseClock()
    const watch = watchClock(clock)
    const jumps = [1, 2, 3].map(() => {
      clock.setWall(clock.wallMs() + 400)
      return watch.jump()
    })
    expect(jumps).toEqual([0, 0, 1200])
  })

  it('takes the new time as right once the jump is written', () => {
    const clock = falseClock()
    const watch = watchClock(clock)
    clock.setWall(0)
    watch.reckon()
    expect(watch.jump()).toBe(0)
  })
})
