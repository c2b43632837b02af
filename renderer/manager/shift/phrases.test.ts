import { expect, test } from 'vitest'
import { hasPhrase, togglePhrase } from './phrases.ts'

test('a phrase goes behind what is written, and leaves it when it goes', () => {
  const own = '下午三点有人来修空调'
  const both = togglePhrase(own, '钥匙在柜台')
  expect(both).toBe('下午三点有人来修空调; 钥匙在柜台')
  expect(hasPhrase(both, '钥匙在柜台')).toBe(true)
  expect(togglePhrase(both, '钥匙在柜台')).toBe(own)
  expect(togglePhrase('', '钥匙在柜台')).toBe('钥匙在柜台')
})

test('a phrase within somebody’s own sentence is not taken for it', () => {
  expect(hasPhrase('钥匙在柜台下面', '钥匙在柜台')).toBe(false)
})
