import { describe, expect, it } from 'vitest'
import { falseClock } from '../../test/support/station/false-clock.ts'
import { undoWindow } from './undo-window.ts'

describe('the ten seconds of an undo', () => {
  it('are reckoned by the monotonic clock', () => {
    const clock = falseClock()
    const window = undoWindow(clock)
    const atMs = clock.wallMs()
    window.opened('a')
    clock.setWall(atMs + 86_400_000)
    clock.pass(10_000)
    expect(window.isOpen('a', atMs)).toBe(true)
    clock.pass(1)
    expect(window.isOpen('a', atMs)).toBe(false)
  })

  it('stay open over a restart of the host for its first ten seconds', () => {
    const clock = falseClock()
    const atMs = clock.wallMs() - 15_000
    const window = undoWindow(clock)
    expect(window.isOpen('of the run before', atMs)).toBe(true)
    clock.pass(10_001)
    expect(window.isOpen('of the run before', atMs)).toBe(false)
  })

  it.each([
    ['an old visit', -61_000],
    ['a visit of the future', 1],
  ])('do not open %s after a restart', (_, sinceMs) => {
    const clock = falseClock()
    expect(undoWindow(clock).isOpen('other', clock.wallMs() + sinceMs)).toBe(false)
  })
})
