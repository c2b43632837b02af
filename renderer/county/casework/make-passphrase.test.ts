import { expect, it } from 'vitest'
import { makePassphrase } from './make-passphrase.ts'

it('is five groups of four letters that are told apart on paper, another each time', () => {
  const made = Array.from({ length: 50 }, () => makePassphrase())
  for (const each of made) expect(each).toMatch(/^[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){4}$/)
  expect(new Set(made).size).toBe(50)
})

it('passes over bytes that would favour a letter', () => {
  let byte = 255
  const counting = (count: number) => Uint8Array.from({ length: count }, () => byte--)
  // 248 is the first byte that counts: the letters run from there.
  expect(makePassphrase(counting)).toHaveLength(24)
  expect(makePassphrase((count) => new Uint8Array(count).fill(247))).toBe('9999-9999-9999-9999-9999')
})
