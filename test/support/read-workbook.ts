import { read, SSF, utils } from '@e965/xlsx'
import type { ReadCell } from './read-report-tables.ts'

type ReadSheet = {
  name: string
  rows: ReadCell[][]
  /** What each cell is: text, number or date. */
  types: string[][]
  widths: number[]
}

type Workbook = {
  sheets: ReadSheet[]
  /** Of all sheets, with a row of nothing between. */
  rows: ReadCell[][]
  /** The text of a part of the file. */
  files: (path: string) => string
}

const dayMs = 86_400_000
/** 1 January 1970 in a workbook's days. */
const epoch = 25_569
/** What the federation's clocks are ahead of UTC. */
const shanghaiMs = 8 * 3_600_000

/** A workbook read by a library that had no part in writing it. */
export function readWorkbook(bytes: Buffer): Workbook {
  const book = read(bytes, { cellNF: true, cellStyles: true, bookFiles: true })
  const sheets = book.SheetNames.map((name): ReadSheet => {
    const sheet = book.Sheets[name] ?? {}
    const range = utils.decode_range(sheet['!ref'] ?? 'A1')
    const rows: ReadCell[][] = []
    const types: string[][] = []
    for (let r = 0; r <= range.e.r; r++) {
      const cells = Array.from({ length: range.e.c + 1 }, (_, c) =>
        cellOf(sheet[utils.encode_cell({ r, c })]),
      )
      rows.push(cells.map(({ value }) => value))
      types.push(cells.map(({ type }) => type))
    }
    return { name, rows, types, widths: (sheet['!cols'] ?? []).map((column) => column?.width ?? 0) }
  })
  const parts = (book as { files?: Record<string, { content: Uint8Array }> }).files ?? {}
  const files = (path: string) => Buffer.from(parts[path]?.content ?? []).toString()
  return { sheets, rows: sheets.flatMap(({ rows }) => [...rows, []]), files }
}

type Stored = { t: string; v?: unknown; z?: unknown; f?: string }

function cellOf(cell: Stored | undefined): { value: ReadCell; type: string } {
  if (cell === undefined || cell.t === 'z') return { value: '', type: 'none' }
  if (cell.f !== undefined) return { value: `formula ${cell.f}`, type: 'formula' }
  if (cell.t !== 'n') return { value: String(cell.v), type: 'text' }
  const format = String(cell.z)
  const value = Number(cell.v)
  if (!SSF.is_date(format)) return { value, type: 'number' }
  const wallMs = Math.round((value - epoch) * dayMs)
  if (!format.includes('h')) return { value: new Date(wallMs).toISOString().slice(0, 10), type: 'date' }
  return { value: new Date(wallMs - shanghaiMs).toISOString(), type: 'date' }
}
