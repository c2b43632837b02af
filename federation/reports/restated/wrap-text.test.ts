import fc from 'fast-check'
import { expect, it } from 'vitest'
import { widthOf, wrapText } from './wrap-text.ts'

const sentence =
  'Yaochiyuan: heard again Tuesday 24 Nov 2026 10:20; with 5 more entries of this time; complete up to Monday.'

it('breaks between words, and hangs what follows', () => {
  expect(wrapText(`- ${sentence}`, { hang: '  ' })).toEqual([
    '- Yaochiyuan: heard again Tuesday 24 Nov 2026 10:20; with 5 more entries of',
    '  this time; complete up to Monday.',
  ])
})

it('counts a Chinese character as two columns, and breaks between any two', () => {
  const lines = wrapText('瑶池园工会驿站'.repeat(9))
  expect(lines.map((line) => line.length)).toEqual([39, 24])
  expect(widthOf(lines[0] ?? '')).toBe(78)
})

it('begins no line with a full stop or a comma, and ends none with an opening bracket', () => {
  for (let before = 30; before < 42; before++) {
    const lines = wrapText(`${'字'.repeat(before)}。（括号）${'字'.repeat(before)}`)
    for (const line of lines) expect(line).not.toMatch(/^[。，）]|（$/)
  }
})

it('leaves a word whole that is longer than a line', () => {
  const address = `https://hub.example/${'a'.repeat(90)}`
  expect(wrapText(`See ${address} now`)).toEqual(['See', address, 'now'])
})

it('keeps every character, in order, and every line within the measure where words are short', () => {
  const piece = fc.constantFrom('word', '驿站', '，', '。', '31', 'of', '（', '）', '→', '—')
  fc.assert(
    fc.property(
      fc.array(piece, { minLength: 1, maxLength: 120 }),
      fc.constantFrom('', ' '),
      (pieces, between) => {
        const text = pieces.join(between)
        const lines = wrapText(text)
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
        if (between === ' ') for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(78)
      },
    ),
  )
})
