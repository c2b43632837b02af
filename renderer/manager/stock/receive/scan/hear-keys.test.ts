import { expect, test } from 'vitest'
import type { HeardKey, PressedKey } from './hear-keys.ts'
import { groupSeparator, hearScanner } from './hear-keys.ts'

const code = '(01)06901234567892(17)280531(10)A-7'

function type(
  keys: readonly (string | Partial<PressedKey>)[],
  { gapMs = 8, hear = hearScanner(), from = 1_000 } = {},
): HeardKey[] {
  return keys.map((pressed, at) => {
    const given = typeof pressed === 'string' ? { key: pressed } : pressed
    return hear({ key: '', code: '', ctrl: false, shift: false, atMs: from + at * gapMs, ...given })
  })
}

test('a fast run that ends with Enter is a scan', () => {
  const heard = type([...code, 'Enter'])
  expect(heard.at(-1)).toEqual({ scanned: code })
  expect(heard[0]).toBe('first')
  expect(new Set(heard.slice(1, -1))).toEqual(new Set(['reading']))
})

test('a person who types the same is not a scanner, and Enter is theirs', () => {
  const heard = type([...code, 'Enter'], { gapMs: 60 })
  expect(heard.at(-1)).toBe('nothing')
  expect(heard).not.toContain('reading')
})

test('what was typed before the scan is not part of it', () => {
  const hear = hearScanner()
  type(['1', '2'], { hear, gapMs: 200 })
  expect(type([...code, 'Enter'], { hear, from: 9_000 }).at(-1)).toEqual({ scanned: code })
})

test('a scan of which a busy machine delivers some keys late is still one', () => {
  const hear = hearScanner()
  let atMs = 0
  const heard = [...code, 'Enter'].map((key, at) => {
    atMs += at % 5 === 4 ? 250 : 6
    return hear({ key, code: '', ctrl: false, shift: false, atMs })
  })
  expect(heard.at(-1)).toEqual({ scanned: code })
})

test('two keys struck at once and Enter are no code', () => {
  expect(type(['a', 's', 'd', 'Enter']).at(-1)).toBe('nothing')
})

test('group separators come as themselves or as Ctrl+], other control characters are left out', () => {
  const keys = [
    ...'10A7',
    { key: ']', ctrl: true },
    { key: 'Shift' },
    { key: '\u0002' },
    { key: 'm', ctrl: true },
    { key: 'F8' },
    ...'21X',
    { key: groupSeparator },
    ...'17280531',
    'Enter',
  ]
  expect(type(keys).at(-1)).toEqual({ scanned: `10A7${groupSeparator}21X${groupSeparator}17280531` })
})

test('with an input method on, letters and digits are known by their place on the keyboard', () => {
  const process = (at: string, shift = false) => ({ key: 'Process', code: at, shift })
  const keys = [
    ...[...'690123'].map((digit) => process(`Digit${digit}`)),
    process('KeyB', true),
    process('Minus'),
    process('KeyA'),
    'Enter',
  ]
  expect(type(keys).at(-1)).toEqual({ scanned: '690123B-a' })
})

test('after a scan the next one begins anew', () => {
  const hear = hearScanner()
  type([...code, 'Enter'], { hear })
  expect(type([...'06901234567892', 'Enter'], { hear, from: 5_000 }).at(-1)).toEqual({
    scanned: '06901234567892',
  })
})
