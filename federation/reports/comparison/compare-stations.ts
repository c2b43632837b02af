// Stations side by side, fair to size.
//
// What is compared is visits on a covered day: a day of which nothing is still missing. So neither size of the unit, nor a late stick, nor a
// day of enrolment in the middle of a month makes a station look weak. Each is held against itself in the period before, and against the
// middle (median) of others that had about its size then. A difference counts as one when it is larger than two standard deviations of what
// chance alone does to counts of such a size (Poisson); people come in groups and by the weather, so chance does more than that, never
// less. Of a station whose data are not all in, nothing is ever said to be fewer.
import type { ComparisonRow, Standing } from '../../contract/report-comparison.ts'
import { fewestDays, fewestPeers, sizeFactor } from '../../contract/report-comparison.ts'
import type { StationRow } from '../../contract/weekly-report.ts'

/** What is compared of a station, in the period asked for and in the one before. */
type Measured = { row: StationRow; now: Rate | undefined; before: Rate | undefined }
/** Visits and the covered days they fell on; there are enough of those. */
type Rate = { visits: number; days: number }

/** Rows in order of the stations' numbers. `before`: rows of the period before, if there is one. */
export function compareStations(rows: readonly StationRow[], before: readonly StationRow[]): ComparisonRow[] {
  const earlier = new Map(before.map((row) => [row.station, row]))
  const measured = rows
    .filter(({ state }) => state !== 'unexpected')
    .map((row): Measured => ({ row, now: rateOf(row), before: rateOf(earlier.get(row.station)) }))
  // Only whole data stand for others: the middle must not sink because some have not delivered.
  const standards = measured.filter(({ row }) => row.state === 'complete')
  return measured
    .map((each) => rowOf(each, peersOf(each, standards)))
    .toSorted((a, b) => (a.station < b.station ? -1 : 1))
}

function rowOf({ row, now, before }: Measured, peers: readonly Rate[]): ComparisonRow {
  const { station, name, state, lost, coveredDays, visits, opening } = row
  const enough = now !== undefined
  const median = peers.length >= fewestPeers ? medianOf(peers.map(perDayOf)) : undefined
  const ownStanding =
    before && now ? against(now, { perDay: perDayOf(before), days: before.days }) : undefined
  const peerStanding = now && median !== undefined ? against(now, { perDay: median }) : undefined
  return {
    ...{ station, name, state, lost, visits: visits.total },
    coveredDays: coveredDays ?? null,
    perDay: coveredDays ? tenth(visits.total / coveredDays) : null,
    perOpenHour: opening && opening.hoursOpen > 0 ? tenth(visits.total / opening.hoursOpen) : null,
    own: {
      perDay: before ? tenth(perDayOf(before)) : null,
      change: before && now ? percent(perDayOf(now), perDayOf(before)) : null,
      standing: told(ownStanding, { state, enough: enough && before !== undefined }),
    },
    peers: {
      stations: peers.length,
      median: median === undefined ? null : tenth(median),
      difference: now && median !== undefined ? percent(perDayOf(now), median) : null,
      standing: median === undefined && enough ? 'none' : told(peerStanding, { state, enough }),
    },
  }
}

/** The rates of others that had about its size in the period before. */
function peersOf({ row, before }: Measured, standards: readonly Measured[]): Rate[] {
  const size = before && perDayOf(before)
  if (!size) return []
  return standards.flatMap((other) => {
    if (other.row.station === row.station || !other.now || !other.before) return []
    const otherSize = perDayOf(other.before)
    return otherSize * sizeFactor >= size && otherSize <= size * sizeFactor ? [other.now] : []
  })
}

/** Whether a rate differs from another beyond chance. `days`: those the other was counted on; a median is taken as it is. */
function against(
  { visits, days }: Rate,
  other: { perDay: number; days?: number },
): 'more' | 'less' | 'chance' {
  const expected = other.perDay * days
  // Of a count chance makes a variance as large as the count; of one that is scaled up, as much more.
  const variance = other.days === undefined ? expected : visits + expected * (days / other.days)
  const difference = visits - expected
  if (difference * difference <= 4 * variance) return 'chance'
  return difference > 0 ? 'more' : 'less'
}

function told(
  standing: 'more' | 'less' | 'chance' | undefined,
  { state, enough }: { state: StationRow['state']; enough: boolean },
): Standing {
  if (!enough || standing === undefined) return 'too-little'
  return standing === 'less' && state !== 'complete' ? 'incomplete' : standing
}

function rateOf(row: StationRow | undefined): Rate | undefined {
  const days = row?.coveredDays ?? 0
  return row && days >= fewestDays ? { visits: row.visits.total, days } : undefined
}

function perDayOf({ visits, days }: Rate): number {
  return visits / days
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle) - 1] ?? 0)) / 2
}

function percent(value: number, of: number): number | null {
  return of > 0 ? Math.round((100 * (value - of)) / of) : null
}

function tenth(value: number): number {
  return Math.round(10 * value) / 10
}
