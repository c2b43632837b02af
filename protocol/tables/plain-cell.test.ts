import { expect, it } from 'vitest'
import { plainCell, wordsInCell } from './plain-cell.ts'

it('words keep their punctuation, where a code or a number is read without it', () => {
  const raw = '\u3000卸货工（城区），\u00a0 两班 '
  expect(wordsInCell(raw)).toBe('卸货工（城区）， 两班')
  expect(plainCell(raw)).toBe('卸货工(城区), 两班')
})

it.each(['', ' ', '无', '——', 'N/A', '="  "'])('%j is nothing, for words too', (raw) => {
  expect(wordsInCell(raw)).toBe('')
})

it('a text that a spreadsheet was kept from making a number of is the text', () => {
  expect([wordsInCell('="007"'), plainCell('="007"')]).toEqual(['007', '007'])
})

it('a cell of a million spaces is read in one go', () => {
  // Trying each of them for the last one would take an hour.
  const raw = `卸货工${' '.repeat(1_000_000)}两班 \u0001 `
  expect(plainCell(raw)).toBe('卸货工 两班')
  expect(wordsInCell(raw)).toBe('卸货工 两班')
})
