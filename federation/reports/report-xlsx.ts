import { Temporal } from 'temporal-polyfill'
import type { Cell as SheetCell, Row as SheetRow } from 'write-excel-file/node'
import type { Report } from '../contract/any-report.ts'
import type { ReportNames } from './report-names.ts'
import { reportTables } from './tables/report-tables.ts'
import type { Cell, Sheet, Table } from './tables/table.ts'

const head = { fontWeight: 'bold', backgroundColor: '#DCEBE7', wrap: true, alignVertical: 'center' } as const
const title = { fontWeight: 'bold', fontSize: 14 } as const
const note = { textColor: '#52605D' } as const

/** In characters of a Latin face; Chinese ones count twice. */
const widths = { least: 9, most: 34 }

/** The report as a workbook: a sheet for each matter, completeness first; numbers and dates that a formula can reckon with. */
export async function reportXlsx(report: Report, names: ReportNames): Promise<Buffer<ArrayBuffer>> {
  // Only who downloads one pays for loading it.
  const { default: writeExcelFile } = await import('write-excel-file/node')
  const sheets = reportTables(report, names).map((sheet) => ({
    sheet: sheet.name,
    data: sheet.tables.flatMap((table, index) => rowsOf(table, { first: index === 0, of: report })),
    columns: columnsOf(sheet).map((width) => ({ width })),
    stickyColumnsCount: sheet.frozenColumns,
    // A sheet of one table keeps its headings in sight; one of several has no heading that holds for all of it.
    ...(sheet.tables.length === 1 ? { stickyRowsCount: headRows(sheet.tables[0]) } : {}),
  }))
  // The face that every Chinese Excel has.
  const book = writeExcelFile(sheets, { fontFamily: 'Microsoft YaHei', fontSize: 10 })
  return Buffer.from(await book.toBuffer())
}

function headRows(table: Table | undefined): number {
  return [table?.title, table?.subtitle, table?.heads].filter((row) => row !== undefined).length
}

function rowsOf(table: Table, { first, of }: { first: boolean; of: Report }): SheetRow[] {
  const titles: SheetCell[] =
    table.title === undefined ? [] : [{ value: table.title, type: String, ...title }]
  if (table.note !== undefined) titles.push({ value: table.note, type: String, ...note })
  return [
    ...(first || table.close ? [] : [[]]),
    ...(titles.length > 0 ? [titles] : []),
    ...(table.subtitle === undefined ? [] : [[{ value: table.subtitle, type: String, ...note } as const]]),
    ...(table.heads ? [table.heads.map((value): SheetCell => ({ value, type: String, ...head }))] : []),
    ...table.rows.map((row) => row.map((cell) => cellOf(cell, of.timeZone))),
  ]
}

/** Text is told to be text: what begins like a formula is none. */
function cellOf(cell: Cell, timeZone: string): SheetCell {
  switch (cell.type) {
    case 'none':
      return null
    case 'text':
      return { value: cell.value, type: String }
    case 'kept':
      return { value: cell.value, type: String, align: 'right' }
    case 'count':
      return { value: cell.value, type: Number, format: '#,##0' }
    case 'decimal':
      return { value: cell.value, type: Number, format: '#,##0.0' }
    case 'day':
      return { value: new Date(`${cell.value}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' }
    case 'instant':
      return { value: onTheWall(cell.value, timeZone), type: Date, format: 'yyyy-mm-dd hh:mm:ss' }
  }
}

/** A workbook knows no time zones: what the federation's clocks showed, written as if it were UTC. */
function onTheWall(instant: string, timeZone: string): Date {
  const wall = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDateTime()
  return new Date(`${wall.toString()}Z`)
}

/** As wide as what stands there, headings over two lines. */
function columnsOf({ tables }: Sheet): number[] {
  const needs: number[] = []
  const need = (column: number, width: number) => {
    needs[column] = Math.max(needs[column] ?? widths.least, Math.min(widths.most, Math.ceil(width)))
  }
  for (const { heads = [], rows } of tables) {
    for (const [column, words] of heads.entries()) need(column, lengthOf(words) / 2 + 2)
    for (const row of rows) for (const [column, cell] of row.entries()) need(column, cellLength(cell) + 2)
  }
  return Array.from(needs, (width) => width ?? widths.least)
}

function cellLength(cell: Cell): number {
  if (cell.type === 'none') return 0
  return cell.type === 'instant' ? 19 : lengthOf(String(cell.value))
}

function lengthOf(words: string): number {
  return [...words].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1), 0)
}
