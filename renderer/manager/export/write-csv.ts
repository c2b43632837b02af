/** A list as it is printed and exported: what stands over each column, then its rows. */
export type Table = { headings: readonly string[]; rows: readonly (readonly (string | number | null)[])[] }

/** Without it a spreadsheet takes Chinese for the machine's own code page. */
const byteOrderMark = '\uFEFF'

/**
 * RFC 4180 with the mark of UTF-8 before it. A cell that a spreadsheet would take for a formula gets an apostrophe before it: a lot
 * number is what somebody outside has printed.
 */
export function writeCsv({ headings, rows }: Table): string {
  const lines = [headings, ...rows].map((cells) => cells.map(writeCell).join(','))
  return `${byteOrderMark}${lines.join('\r\n')}\r\n`
}

function writeCell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
