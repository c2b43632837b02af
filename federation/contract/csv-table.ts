export type Cell = string | number | null
export type Row = readonly Cell[]

/**
 * What a spreadsheet would take for a formula, full-width signs included (Chinese and Japanese Excel read those too). A name
 * of a station comes from a person, and must not run on the machine of the officer who opens the file.
 */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/

/** Rows → CSV as Excel expects it in China: UTF-8 with BOM, CRLF, quotes where needed. Numbers are written bare. */
export function csvTable(rows: readonly Row[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`
}

function csvCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const safe = formulaStart.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
