import type { Database } from 'better-sqlite3'
import type { FigureReads, VisitDay } from '../nouns/figures.ts'

type Row = { station: string; day: string; visits: number; byBand: string }

/** Two figures of each row are taken out by SQLite: to parse whole rows of some weeks would cost as much as the report they are for. */
export function visitDaysReader(db: Database): FigureReads['visitDays'] {
  // A row the disk changed is none; whoever asks for figures of record meets its checksum.
  const rows = db.prepare<{ stations: string; fromDay: string; toDay: string }, Row>(`
    SELECT station, day, json ->> '$.visits' AS visits, json -> '$.byBand' AS byBand
    FROM (
      SELECT station, day, substr(tally, instr(tally, '{')) AS json FROM tallies
      WHERE station IN (SELECT value FROM json_each(@stations)) AND day BETWEEN @fromDay AND @toDay
    )
    WHERE json_valid(json) ORDER BY station, day`)
  return async ({ stations, fromDay, toDay }) => {
    const days: VisitDay[] = []
    for (const row of rows.iterate({ stations: JSON.stringify(stations), fromDay, toDay })) {
      const { station, day, visits } = row
      const byBand: Record<string, number> = JSON.parse(row.byBand)
      const last = days.at(-1)
      if (last?.station === station && last.day === day) add(last, { visits, byBand })
      else days.push({ station, day, visits, byBand })
    }
    return days
  }
}

function add(sum: VisitDay, { visits, byBand }: Pick<VisitDay, 'visits' | 'byBand'>): void {
  sum.visits += visits
  for (const [band, count] of Object.entries(byBand)) sum.byBand[band] = (sum.byBand[band] ?? 0) + count
}
