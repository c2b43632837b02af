import { expect, test } from 'vitest'
import { emptyNumber, eraseDigit, numberOf, numberTyped, typeDigit } from './typed-number.ts'

const typeAll = (keys: string, most: number) =>
  [...keys].reduce((typed, digit) => typeDigit(typed, digit, most), emptyNumber)

test('a number is what its digits say, without zeros before them', () => {
  expect(numberOf(typeAll('0', 99))).toBe(0)
  expect(numberOf(typeAll('007', 99))).toBe(7)
  expect(numberOf(typeAll('42', 99))).toBe(42)
  expect(numberOf(emptyNumber)).toBeNull()
})

test('a digit that would pass the most there can be is not taken', () => {
  expect(numberOf(typeAll('12345', 9_999))).toBe(1_234)
  expect(numberOf(typeAll('121', 120))).toBe(12)
})

test('a minus stands before frost, never before zero, and is there again when the number is mended', () => {
  expect(numberOf({ digits: '12', minus: true })).toBe(-12)
  expect(Object.is(numberOf({ digits: '0', minus: true }), 0)).toBe(true)
  expect(numberTyped(-7)).toEqual({ digits: '7', minus: true })
  expect(eraseDigit(numberTyped(-7))).toEqual({ digits: '', minus: true })
  expect(numberTyped(null)).toEqual(emptyNumber)
})
