import { describe, expect, it } from 'vitest'
import type { Key } from './allowed-keys.ts'
import { isAllowedKey } from './allowed-keys.ts'

const plain = (key: string): Key => ({ key, control: false, alt: false, meta: false })

describe('allowed keys', () => {
  it.each(['a', 'Z', '7', ' ', '-', 'ئ', '饿', '𠮷', 'Enter', 'Backspace', 'Tab', 'Shift', 'ArrowLeft'])(
    'lets a person or a scanner type %s',
    (key) => expect(isAllowedKey(plain(key))).toBe(true),
  )

  it.each([
    ...Array.from({ length: 24 }, (_, index) => `F${index + 1}`),
    'Control',
    'Alt',
    'AltGraph',
    'Meta',
    'ContextMenu',
    'PrintScreen',
    'BrowserBack',
    'BrowserHome',
    'LaunchApplication1',
    'MediaPlayPause',
    'Power',
    'Unidentified',
    '',
    '\t',
    '\u007f',
  ])('refuses the key %j', (key) => expect(isAllowedKey(plain(key))).toBe(false))

  it.each(['control', 'alt', 'meta'] as const)('refuses every key with %s held', (modifier) => {
    for (const key of ['t', 'n', 'w', 'j', 'Tab', 'Enter', '1']) {
      expect(isAllowedKey({ ...plain(key), [modifier]: true })).toBe(false)
    }
  })
})
