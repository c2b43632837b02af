import { expect, test } from 'vitest'
import { testLanguages } from './test-languages.ts'

test('a test language lengthens every word, marks its ends and leaves placeholders alone', () => {
  const words = testLanguages['en-XA']?.make({ a: { b: '剩 {{count}} 天' }, c: '好' })
  expect(words).toEqual({ a: { b: '[剩~ ~{{count}} ~天~]' }, c: '[好~]' })
})
