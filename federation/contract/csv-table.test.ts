import { expect, it } from 'vitest'
import { csvTable } from './csv-table.ts'

it('begins with a byte order mark and ends each line as Windows does', () => {
  expect(csvTable([['暖驿', 1], []])).toBe('\uFEFF暖驿,1\r\n\r\n')
})

it('quotes commas, quotes and line breaks', () => {
  expect(csvTable([['a,b', 'say "hi"', 'two\nlines', null]])).toBe(
    '\uFEFF"a,b","say ""hi""","two\nlines",\r\n',
  )
})

it('lets no text begin a formula, in any width', () => {
  for (const start of ['=', '+', '-', '@', '\t', '＝', '＋', '－', '＠'])
    expect(csvTable([[`${start}cmd|' /C calc'!A0`]])).toContain(`'${start}cmd`)
  expect(csvTable([['\r=1']])).toContain(`"'\r=1"`)
})

it('leaves numbers alone, negative ones too', () => {
  expect(csvTable([[-3, 0.5]])).toBe('\uFEFF-3,0.5\r\n')
})
