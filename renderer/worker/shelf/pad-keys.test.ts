import { expect, test } from 'vitest'
import { padKeys } from './pad-keys.ts'

test('digits, and what else stands on the numbers here', () => {
  expect(padKeys(['12', '7'], false)).toEqual([...'1234567890'])
  expect(padKeys(['伞-07', 'A-3'], false)).toEqual([...'1234567890', '伞', '-'])
})

test('letters when they are asked for', () => {
  expect(padKeys(['A-3'], true)).toHaveLength(26)
})
