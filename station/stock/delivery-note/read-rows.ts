import { parse } from 'csv-parse/sync'

/** Commas, or what a spreadsheet writes in their place: tabs in its Unicode text, semicolons where the comma is a decimal sign. */
const delimiters = [',', '\t', ';', '，'] as const

/** The rows of a table as text, blank ones included, so that a row keeps its number; undefined when it is no table. */
export function readRows(text: string): string[][] | undefined {
  const start = text.slice(0, 4_000)
  const weight = (delimiter: string) => start.split(delimiter).length
  const [delimiter = ','] = delimiters.toSorted((one, other) => weight(other) - weight(one))
  try {
    return parse(text, {
      delimiter,
      // A file that went through several hands has several kinds of line ends.
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    })
  } catch {
    // A quotation mark that is never closed: what follows it cannot be told apart.
    return undefined
  }
}
