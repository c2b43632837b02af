import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainTextSchema, printedCodeSchema } from './plain-text.ts'

const printed = printedCodeSchema(64)
const words = plainTextSchema(200)

describe('printedCodeSchema', () => {
  it.each(['20260501', 'A-12/3 B', '批号 ZX·04', 'Ⅲ№7'])('takes %s as printed', (code) => {
    expect(printed.safeParse(code).success).toBe(true)
  })

  it.each([
    ['nothing', ''],
    ['a space', ' '],
    ['a space in front', ' A1'],
    ['a space behind', 'A1 '],
    ['two spaces together', 'A  1'],
    ['the end of line a scanner sends', 'A1\r'],
    ['a tab', 'A\t1'],
    ['the group separator of GS1', 'A\u001d1'],
    ['a zero-width space', 'A\u200b1'],
    ['an override of direction', 'A\u202e1'],
    ['a no-break space', 'A\u00a01'],
    ['a full-width space', 'A\u30001'],
    ['half a character', 'A\ud83d'],
    ['65 characters', 'A'.repeat(65)],
  ])('refuses %s', (_what, code) => expect(printed.safeParse(code).success).toBe(false))

  it('refuses any code with a control character anywhere in it', () => {
    const control = fc.oneof(fc.integer({ min: 0, max: 31 }), fc.integer({ min: 127, max: 159 }))
    void fc.assert(
      fc.property(fc.string(), control, fc.string(), (before, code, after) => {
        const text = before + String.fromCharCode(code) + after
        return !printed.safeParse(text).success && !words.safeParse(text).success
      }),
    )
  })

  it('answers at once for a long text that nearly fits', () => {
    const text = `${'A '.repeat(30_000)} `
    const started = performance.now()
    expect(printed.safeParse(text).success).toBe(false)
    expect(performance.now() - started).toBeLessThan(1_000)
  })
})

describe('plainTextSchema', () => {
  it.each(['门把手松了', 'ئىشىك بۇزۇلغان', 'ᠬᠠᠭᠠᠯᠭ\u180eᠠ', '  spaced  '])('takes %s', (text) => {
    expect(words.safeParse(text).success).toBe(true)
  })

  it.each(['', ' ', '\u3000\u200b', 'two\nlines', 'two\u2028lines', 'half \ud83d', 'x'.repeat(201)])(
    'refuses %j',
    (text) => expect(words.safeParse(text).success).toBe(false),
  )
})
