import { parse } from 'csv-parse/sync'

/** Commas, or what a spreadsheet writes in their place: tabs in its Unicode text, semicolons where the comma is a decimal sign. */
const delimiters = [',', '\t', ';', '，'] as const

/** `line`: of the file, where the row begins; a cell with line breaks in it makes the rows behind it lie further down. */
export type TableRow = { line: number; cells: string[] }

/** The rows of a table as text, blank ones included, so that a row keeps its number; undefined when it is no table. */
export function readRows(text: string): string[][] | undefined {
  return readTable(text)?.map(({ cells }) => cells)
}

/** The same with the line each row begins on. */
export function readTable(text: string): TableRow[] | undefined {
  const start = text.slice(0, 4_000)
  const weight = (delimiter: string) => start.split(delimiter).length
  const [delimiter = ','] = delimiters.toSorted((one, other) => weight(other) - weight(one))
  try {
    const records = parse(text, {
      delimiter,
      // A file that went through several hands has several kinds of line ends.
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    })
    let line = 1
    return records.map((cells) => {
      const row = { line, cells }
      line += 1 + cells.reduce((breaks, cell) => breaks + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0)
      return row
    })
  } catch {
    // A quotation mark that is never closed: what follows it cannot be told apart.
    return undefined
  }
}
