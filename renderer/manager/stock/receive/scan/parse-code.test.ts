import { expect, test } from 'vitest'
import { groupSeparator as gs } from './hear-keys.ts'
import { parseCode } from './parse-code.ts'

const product = 'gtin:06901234567892'

test('a bracketed element string gives product, date and lot', () => {
  expect(parseCode('(01)06901234567892(17)280531(10)A-7/b')).toEqual({
    product,
    usableUntil: '2028-05-31',
    lot: 'A-7/b',
  })
})

test('as a scanner sends it: fixed lengths without separators, the others up to theirs, in any order', () => {
  const all = { product, usableUntil: '2028-05-31', lot: 'A7' }
  expect(parseCode('01069012345678921728053110A7')).toEqual(all)
  expect(parseCode(`]d2010690123456789210A7${gs}17280531`)).toEqual(all)
  expect(parseCode(`]C1${gs}0106901234567892${gs}21SER1${gs}10A7${gs}1126010117280531`)).toEqual(all)
  expect(parseCode(`010690123456789217280531240XY${gs}310300012510A7`)).toEqual(all)
})

test('day 00 is the whole month', () => {
  expect(parseCode('(01)06901234567892(17)280200')).toEqual({ product, usableUntil: '2028-02' })
})

test('a date that no calendar has is left out, and so is a lot that cannot be printed', () => {
  expect(parseCode('(01)06901234567892(17)280230(10)A')).toEqual({ product, lot: 'A' })
  expect(parseCode('(01)06901234567892(17)281300(10)A')).toEqual({ product, lot: 'A' })
  expect(parseCode(`(01)06901234567892(10)A\u200bB`)).toEqual({ product })
})

test('shop codes of 8, 12, 13 and 14 digits are the same product as the 14 of GS1', () => {
  expect(parseCode('6901234567892')).toEqual({ product })
  expect(parseCode('06901234567892')).toEqual({ product })
  expect(parseCode('96385074')).toEqual({ product: 'gtin:00000096385074' })
  expect(parseCode('036000291452')).toEqual({ product: 'gtin:00036000291452' })
})

test('a drug traceability code names its product by seven digits', () => {
  expect(parseCode('81234560123456789012')).toEqual({ product: 'trace:8123456' })
})

test('wrong check digits, other texts and broken element strings are no code', () => {
  for (const text of [
    '6901234567893',
    'hello world',
    'waystation:enrol?hub=x',
    '(01)0690123',
    '0106901234',
    '(17)280531',
    'ABC-123',
    '(01)06901234567892x(',
    `01${gs}6901234567892`,
  ])
    expect(parseCode(text), text).toBeNull()
})
