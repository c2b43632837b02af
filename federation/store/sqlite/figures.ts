import type { Database } from 'better-sqlite3'
import type { ContactDay, DayFigures, FigureReads, FigureWrites, Timed } from '../nouns/figures.ts'
import type { Mark, Tally, Timing } from '../nouns/timelines.ts'
import { tallyFromText } from './tally-text.ts'
import { visitDaysReader } from './visit-days.ts'

type TallyRow = { station: string; day: string; timeline: number; stretch: number; tally: string }
type Range = { stations: string | null; fromDay: string; toDay: string }

export function figureReads(db: Database): FigureReads {
  // By day ranges of each station in turn, as the primary key has them; all stations when none are named.
  const tallies = db.prepare<Range, TallyRow>(`
    SELECT station, day, timeline, stretch, tally FROM tallies
    WHERE station IN (SELECT value FROM json_each(coalesce(@stations, (SELECT json_group_array(id) FROM stations))))
      AND day BETWEEN @fromDay AND @toDay ORDER BY station, day`)
  const contacts = db.prepare<Range, ContactDay>(`
    SELECT station, day, first_ms AS firstMs, last_ms AS lastMs, longest_gap_ms AS longestGapMs, batches, entries
    FROM contacts
    WHERE station IN (SELECT value FROM json_each(coalesce(@stations, (SELECT json_group_array(id) FROM stations))))
      AND day BETWEEN @fromDay AND @toDay ORDER BY station, day`)
  const timings = db.prepare<[number, number], { [K in keyof Timing]: number | null }>(
    'SELECT offset_ms AS offsetMs, lower_ms AS lowerMs, upper_ms AS upperMs FROM stretches WHERE timeline = ? AND from_seq = ?',
  )
  const timingOf = ({ timeline, stretch }: TallyRow): Timing => {
    const found = timings.get(timeline, stretch)
    return {
      offsetMs: found?.offsetMs ?? undefined,
      lowerMs: found?.lowerMs ?? undefined,
      upperMs: found?.upperMs ?? undefined,
    }
  }
  return {
    days: async (range) => sumByDay(tallies.iterate(toRange(range)), timingOf),
    visitDays: visitDaysReader(db),
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
function sumByDay(rows: Iterable<TallyRow>, timingOf: (row: TallyRow) => Timing): DayFigures[] {
  const days: DayFigures[] = []
  for (const row of rows) {
    const { station, day } = row
    const { reach: _, doors, repairs, ...figures } = tallyFromText(row, row.tally)
    const last = days.at(-1)
    const sum = last?.station === station && last.day === day ? last : undefined
    if (sum) addTo(sum, figures)
    else days.push({ station, day, ...figures })
    if (doors || repairs) addMarks(days.at(-1) as DayFigures, { doors, repairs }, timed(row, timingOf(row)))
  }
  return days
}

const totals = ['entries', 'unverified', 'visits', 'people'] as const
const groups = ['byCategory', 'byService', 'byBand', 'ratings', 'counts', 'lots'] as const

function addTo(sum: DayFigures, more: Omit<DayFigures, 'station' | 'day'>): void {
  for (const name of totals) sum[name] += more[name]
  for (const name of groups) {
    const counts = more[name]
    if (counts) sum[name] = addCounts(sum[name] ?? {}, counts)
  }
}

function addCounts(sum: Record<string, number>, more: Record<string, number>): Record<string, number> {
  for (const [code, count] of Object.entries(more))
    sum[code] = (Object.hasOwn(sum, code) ? (sum[code] ?? 0) : 0) + count
  return sum
}

function timed({ timeline }: TallyRow, timing: Timing) {
  return <M extends Mark>(marks: readonly M[] = []): Timed<M>[] =>
    marks.map((mark) => ({ ...mark, timeline, timing }))
}

function addMarks(
  sum: DayFigures,
  { doors, repairs }: { doors: Tally['doors'] | undefined; repairs: Tally['repairs'] | undefined },
  toTimed: ReturnType<typeof timed>,
): void {
  sum.doors = [...(sum.doors ?? []), ...toTimed(doors)]
  sum.repairs = [...(sum.repairs ?? []), ...toTimed(repairs)]
}
