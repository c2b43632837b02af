import { toInstant } from '../../../protocol/instants.ts'
import type { Report } from '../../contract/any-report.ts'
import type { RestatementReason } from '../../contract/restatement-reasons.ts'
import type { StationRow } from '../../contract/weekly-report.ts'
import type { ContactDay, StationFacts } from '../report-facts.ts'
import type { Grounds } from './grounds.ts'

export type Restated = {
  before: Report
  /** Its changes are told already. */
  after: Report
  stations: readonly StationFacts[]
  grounds: { before: Grounds | undefined; after: Grounds }
  /** Of the stations that changed, from the day of the revision before on. */
  contacts: readonly ContactDay[]
}

type OfStation = {
  restated: Restated
  station: string
  name: string
  facts: StationFacts | undefined
  before: StationRow | undefined
  after: StationRow | undefined
}

/** Why a revision differs from the one before: of each station that changed, all that was seen of it since. */
export function restatementReasons(restated: Restated): RestatementReason[] {
  const { before, after, stations } = restated
  const changed = new Set(after.changes.map(({ station }) => station))
  const rowIn = ({ stations: rows }: Report) => new Map(rows.map((row) => [row.station, row]))
  const [rowsBefore, rowsAfter] = [rowIn(before), rowIn(after)]
  const factsOf = new Map(stations.map((each) => [each.station, each]))
  const reasons = [...changed]
    .filter((station) => station !== null)
    .sort()
    .flatMap((station) => {
      const rows = { before: rowsBefore.get(station), after: rowsAfter.get(station) }
      const name = (rows.after ?? rows.before)?.name ?? station
      return reasonsOf({ restated, station, name, facts: factsOf.get(station), ...rows })
    })
  return reasons.length > 0 ? reasons : [{ why: 'recounted', station: null, name: null }]
}

function reasonsOf(of: OfStation): RestatementReason[] {
  const { station, name } = of
  const found = [
    ...hung(of),
    ...late(of),
    ...journal(of),
    ...clock(of),
    ...voided(of),
    ...lost(of),
    ...closed(of),
  ]
  return found.length > 0 ? found : [{ why: 'recounted', station, name }]
}

function hung({ station, name, before, after }: OfStation): RestatementReason[] {
  if (before && !after) return [{ why: 'left', station, name }]
  // What is not expected stands there because something of it came.
  return !before && after && after.state !== 'unexpected' ? [{ why: 'joined', station, name }] : []
}

/** More entries of the period than before; or its cover went on, and there were none. */
function late({ restated, station, name, before, after }: OfStation): RestatementReason[] {
  // All of one that joined is new here, and none of it late.
  if (!after || (!before && after.state !== 'unexpected')) return []
  const more = moreEntries(restated, station)
  const coveredBefore = before?.coveredThrough ?? null
  const wentOn = before?.state !== 'complete' && (after.coveredThrough ?? '') > (coveredBefore ?? '')
  if (more === undefined ? !wentOn : more <= 0 && !wentOn) return []
  return [
    {
      ...{ why: 'late', station, name, heardAt: heardSince(restated, station) },
      entries: more === undefined ? null : Math.max(0, more),
      ...{ coveredBefore, coveredAfter: after.coveredThrough },
    },
  ]
}

/** Undefined where the revision before kept no count. */
function moreEntries({ grounds }: Restated, station: string): number | undefined {
  const after = grounds.after[station]?.entries ?? 0
  return grounds.before && after - (grounds.before[station]?.entries ?? 0)
}

/** Of a day the hub keeps the first and the last word it heard. */
function heardSince({ before, contacts }: Restated, station: string): string | null {
  const sinceMs = Date.parse(before.madeAt)
  const heard = contacts
    .filter((each) => each.station === station)
    .flatMap(({ firstMs, lastMs }) => [firstMs, lastMs])
    .filter((ms) => ms > sinceMs)
  return heard.length > 0 ? toInstant(Math.min(...heard)) : null
}

/** A first journal is an enrolment; a further one goes on where another ended. */
function journal({ restated, station, name, facts }: OfStation): RestatementReason[] {
  const [first = 0, ...further] = (facts?.journalsMs ?? []).toSorted((a, b) => a - b)
  const sinceMs = Date.parse(restated.before.madeAt)
  return further
    .filter((ms) => ms > sinceMs && ms >= first)
    .map((ms) => ({ why: 'journal', station, name, openedAt: toInstant(ms) }))
}

function clock({ restated, station, name, before, after }: OfStation): RestatementReason[] {
  if (!before || !after) return []
  const verified = Math.max(0, before.unverifiedTime - after.unverifiedTime)
  const moved = Math.max(0, -(moreEntries(restated, station) ?? 0))
  return verified + moved > 0 ? [{ why: 'clock', station, name, verified, moved }] : []
}

/**
 * A visit that was voided stays an entry and leaves its category, whatever its clock says: fewer in one while no entry went elsewhere
 * are visits taken back. At least so many: new ones may have come beside them.
 */
function voided({ restated, station, name, before, after }: OfStation): RestatementReason[] {
  if (!before || !after || (moreEntries(restated, station) ?? -1) < 0) return []
  const visits = Object.entries(before.visits.byCategory).reduce(
    (sum, [category, count]) => sum + Math.max(0, count - (after.visits.byCategory[category] ?? 0)),
    0,
  )
  return visits > 0 ? [{ why: 'voided', station, name, visits }] : []
}

function lost({ station, name, before, after }: OfStation): RestatementReason[] {
  const [then, now] = [before?.lost ?? 0, after?.lost ?? 0]
  return then === now || !after ? [] : [{ why: 'lost', station, name, before: then, after: now }]
}

function closed({ restated, station, name }: OfStation): RestatementReason[] {
  const { grounds } = restated
  const closedMs = grounds.after[station]?.closedMs
  if (closedMs === undefined || !grounds.before || grounds.before[station]?.closedMs === closedMs) return []
  return [{ why: 'closed', station, name, closedAt: toInstant(closedMs) }]
}
