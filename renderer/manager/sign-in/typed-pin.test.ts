import { expect, test } from 'vitest'
import { leastDigits, mostDigits, pinKeyOf, typePin } from './typed-pin.ts'

test('a keyboard types what the pad types, and nothing else', () => {
  expect(['5', 'Backspace', 'Delete', 'Enter'].map(pinKeyOf)).toEqual([
    { digit: '5' },
    'erase',
    'erase',
    'enter',
  ])
  expect(['a', 'F5', ' ', '５', 'ArrowLeft', '12', 'Tab'].map(pinKeyOf)).toEqual(Array(7).fill(undefined))
})

test('a PIN grows and shrinks by one digit and never beyond what the host takes', () => {
  expect(typePin('12', { digit: '3' })).toBe('123')
  expect(typePin('12', 'erase')).toBe('1')
  expect(typePin('', 'erase')).toBe('')
  const longest = '7'.repeat(mostDigits)
  expect(typePin(longest, { digit: '1' })).toBe(longest)
  expect(leastDigits).toBeLessThan(mostDigits)
})
