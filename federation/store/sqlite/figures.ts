import type { Database } from 'better-sqlite3'
import type { ContactDay, DayFigures, FigureReads, FigureWrites } from '../nouns/figures.ts'

type Range = { stations: string | null; fromDay: string; toDay: string }

export function figureReads(db: Database): FigureReads {
  // By day ranges of each station in turn, as the primary key has them; all stations when none are named.
  const tallies = db.prepare<Range, { station: string; day: string; tally: string }>(`
    SELECT station, day, tally FROM tallies
    WHERE station IN (SELECT value FROM json_each(coalesce(@stations, (SELECT json_group_array(id) FROM stations))))
      AND day BETWEEN @fromDay AND @toDay ORDER BY station, day`)
  const contacts = db.prepare<Range, ContactDay>(`
    SELECT station, day, first_ms AS firstMs, last_ms AS lastMs, longest_gap_ms AS longestGapMs, batches, entries
    FROM contacts
    WHERE station IN (SELECT value FROM json_each(coalesce(@stations, (SELECT json_group_array(id) FROM stations))))
      AND day BETWEEN @fromDay AND @toDay ORDER BY station, day`)
  return {
    days: async (range) => sumByDay(tallies.iterate(toRange(range))),
    contacts: async (range) => contacts.all(toRange(range)),
  }
}

export function figureWrites(db: Database): FigureWrites {
  const addContact = db.prepare(`
    INSERT INTO contacts VALUES (@station, @day, @atMs, @atMs, 0, @batches, @entries)
    ON CONFLICT DO UPDATE SET longest_gap_ms = max(longest_gap_ms, @atMs - last_ms), last_ms = max(last_ms, @atMs),
      batches = batches + @batches, entries = entries + @entries`)
  return { addContact: async (contact) => void addContact.run(contact) }
}

function toRange({
  stations,
  fromDay,
  toDay,
}: {
  stations?: readonly string[]
  fromDay: string
  toDay: string
}) {
  return { stations: stations ? JSON.stringify(stations) : null, fromDay, toDay }
}

/** Rows come ordered by station and day. */
function sumByDay(rows: Iterable<{ station: string; day: string; tally: string }>): DayFigures[] {
  const days: DayFigures[] = []
  for (const { station, day, tally } of rows) {
    const { reach: _, ...figures } = JSON.parse(tally)
    const last = days.at(-1)
    if (last?.station === station && last.day === day) addTo(last, figures)
    else days.push({ station, day, ...figures })
  }
  return days
}

const counts = ['entries', 'unverified', 'visits', 'people'] as const
const groups = ['byCategory', 'byService', 'byBand', 'ratings'] as const

function addTo(sum: DayFigures, more: Omit<DayFigures, 'station' | 'day'>): void {
  for (const name of counts) sum[name] += more[name]
  for (const name of groups)
    for (const [code, count] of Object.entries(more[name]))
      sum[name][code] = (Object.hasOwn(sum[name], code) ? (sum[name][code] ?? 0) : 0) + count
}
