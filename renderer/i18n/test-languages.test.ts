import { expect, test } from 'vitest'
import { mirrorLetters } from './test-languages.ts'

test('a test language lengthens every word, marks its ends and leaves placeholders alone', () => {
  const words = mirrorLetters['en-XA']?.({ a: { b: '剩 {{count}} 天' }, c: '好' })
  expect(words).toEqual({ a: { b: '[剩~ ~{{count}} ~天~]' }, c: '[好~]' })
})
