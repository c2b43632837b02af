import { expect, it } from 'vitest'
import { readRows, readTable } from './read-rows.ts'

it('tells the line that a row begins on, behind blank rows and cells of several lines', () => {
  expect(readTable('a,b\r\n\r\n"one\r\ntwo",3\nlast,4')).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 2, cells: [''] },
    { line: 3, cells: ['one\r\ntwo', '3'] },
    { line: 5, cells: ['last', '4'] },
  ])
})

it.each([
  ['tabs', 'a\tb\n1\t2'],
  ['semicolons', 'a;b\n1;2'],
  ['full-width commas', 'a，b\n1，2'],
])('reads %s for commas', (_, text) => {
  expect(readRows(text)).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ])
})

it('is no table when a quotation mark stays open', () => {
  expect(readRows('a,"b\n1,2')).toBeUndefined()
})
