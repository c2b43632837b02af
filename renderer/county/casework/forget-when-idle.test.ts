import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { forgetWhenIdle } from './forget-when-idle.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('forgets when nobody touched the page for the whole time, and not a moment before', () => {
  const page = new EventTarget()
  const forget = vi.fn()
  forgetWhenIdle(page, forget, 1000)
  vi.advanceTimersByTime(900)
  page.dispatchEvent(new Event('keydown'))
  vi.advanceTimersByTime(999)
  expect(forget).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(forget).toHaveBeenCalledTimes(1)
})

it('forgets at once when the page is left', () => {
  const page = new EventTarget()
  const forget = vi.fn()
  forgetWhenIdle(page, forget, 1000)
  page.dispatchEvent(new Event('pagehide'))
  expect(forget).toHaveBeenCalledTimes(1)
})

it('watches no more once it was told to stop', () => {
  const page = new EventTarget()
  const forget = vi.fn()
  forgetWhenIdle(page, forget, 1000)()
  page.dispatchEvent(new Event('pagehide'))
  vi.advanceTimersByTime(5000)
  expect(forget).not.toHaveBeenCalled()
})
