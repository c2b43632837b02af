import SqliteDatabase from 'better-sqlite3'
import { tallyFromText } from './tally-text.ts'

type Row = { station: string; day: string; timeline: number; stretch: number; tally: string }

/**
 * What is wrong with the rows of counts in a hub's file, in a few sentences; none when all is well. A row's own checksum shows what
 * changed inside it, and the index beside the table a row that came under another name: no report would find that one.
 */
export function faultsInCounts(file: string): string[] {
  const db = new SqliteDatabase(file, { readonly: true, fileMustExist: true })
  try {
    const found = db.pragma('integrity_check(tallies)') as { integrity_check: string }[]
    const faults = found.map((row) => row.integrity_check).filter((text) => text !== 'ok')
    for (const row of db.prepare<[], Row>('SELECT * FROM tallies').iterate())
      try {
        tallyFromText(row, row.tally)
      } catch (error) {
        faults.push(`station ${row.station}, ${row.day}: ${(error as Error).message}`)
      }
    return faults
  } catch (error) {
    // A file that cannot even be read so far: what SQLite says of it is the finding.
    if (error instanceof SqliteDatabase.SqliteError) return [error.message]
    throw error
  } finally {
    db.close()
  }
}
