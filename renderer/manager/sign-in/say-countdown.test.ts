import { expect, test } from 'vitest'
import { sayCountdown } from './say-countdown.ts'

test('a lock of five minutes and one of a day count down as clocks do', () => {
  expect([300_000, 299_001, 59_500, 1, 0].map(sayCountdown)).toEqual(['5:00', '5:00', '1:00', '0:01', '0:00'])
  expect([3_600_000, 86_400_000, 3_723_000].map(sayCountdown)).toEqual(['1:00:00', '24:00:00', '1:02:03'])
})

test('a lock whose end has just passed is over, not less than nothing', () => {
  expect(sayCountdown(-5)).toBe('0:00')
})
