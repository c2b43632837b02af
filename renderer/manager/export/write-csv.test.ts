import { parse } from 'csv-parse/sync'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeCsv } from './write-csv.ts'

test('a list begins with the mark of UTF-8 and keeps commas, quotes and line breaks of a cell', () => {
  const table = {
    headings: ['物品', '批号'],
    rows: [
      ['创可贴, 大', 'A"1'],
      ['两\n行', null],
      [-3, 7],
    ],
  }
  expect(writeCsv(table)).toBe('\uFEFF物品,批号\r\n"创可贴, 大","A""1"\r\n"两\n行",\r\n-3,7\r\n')
})

test('a cell that a spreadsheet would run is text, a negative number stays a number', () => {
  const csv = writeCsv({ headings: ['lot'], rows: [['=1+1'], ['@x'], ['-5'], [-5]] })
  expect(csv.split('\r\n').slice(1, 5)).toEqual(["'=1+1", "'@x", "'-5", '-5'])
})

test('whatever stands in the cells, another program reads the same', () => {
  const cell = fc.string({ unit: 'grapheme' }).filter((text) => !/^[=+\-@\t\r]/.test(text))
  void fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
      const csv = writeCsv({ headings: ['a', 'b'], rows })
      expect(parse(csv, { bom: true, record_delimiter: '\r\n' })).toEqual([['a', 'b'], ...rows])
    }),
  )
})
