import { expect, test } from 'vitest'
import type { Heard } from './scanned-text.ts'
import { listenForText } from './scanned-text.ts'

const sheet = 'waystation:enrol?hub=https%3A%2F%2Fhub.example&code=ABCD-EFGH&key=abc'

function type(
  text: string,
  { gapMs = 5, hear = listenForText('waystation:enrol?'), from = 0 } = {},
): Heard[] {
  return [...[...text], 'Enter'].map((key, at) => hear(key, from + at * gapMs))
}

test('a sheet typed at scanner speed is heard whole', () => {
  expect(type(sheet).at(-1)).toEqual({ scanned: sheet })
})

test('what a person typed before the scan is not part of it', () => {
  const hear = listenForText('waystation:enrol?')
  type('htt', { hear })
  expect(type(`x${sheet}`, { hear, from: 10_000 }).at(-1)).toEqual({ scanned: sheet })
})

test('ordinary typing, Enter included, is none of its business', () => {
  expect(new Set(type('https://hub.example'))).toEqual(new Set(['nothing']))
})

test('keys of a sheet past its mark are kept from the page, Shift among them', () => {
  const hear = listenForText('waystation:enrol?')
  for (const key of 'waystation:enrol') expect(hear(key, 0)).toBe('nothing')
  expect(hear('?', 1)).toBe('reading')
  expect(hear('Shift', 2)).toBe('reading')
  expect(hear('h', 3)).toBe('reading')
})

test('a text broken by a pause is not a sheet', () => {
  expect(type(sheet, { gapMs: 501 }).at(-1)).toBe('nothing')
})
