import type { Database } from 'better-sqlite3'
import type { Delivery, EpochReads } from '../nouns/epochs.ts'
import type { EpochRow } from './epochs.ts'

/** Rows of the query below: an epoch, and how many of its lines beyond `acked` came as copies. */
type DeliveryRow = EpochRow & { came_as_copies: number }

/** What the hub knows of stations' delivery, worked out at each read from their few epochs. */
export function deliveriesReader(db: Database): EpochReads['deliveries'] {
  const epochs = db.prepare<{ stations: string | null }, DeliveryRow>(`
    SELECT epochs.*, (
      SELECT count(*) FROM (
        SELECT seq FROM copies WHERE timeline = epochs.no AND seq > acked AND seq <= tip
        UNION SELECT seq FROM passed_on WHERE epoch = epochs.no AND seq > acked AND seq <= tip
      ) WHERE epochs.closed_ms IS NOT NULL
    ) AS came_as_copies
    FROM epochs WHERE @stations IS NULL OR station IN (SELECT value FROM json_each(@stations))
    ORDER BY station, no`)
  const unread = db.prepare<[], { station: string; lines: number }>(`
    SELECT station, count(*) AS lines FROM unread_lines JOIN epochs ON epochs.no = unread_lines.epoch
    GROUP BY station`)
  return async (stations) => {
    const unreadOf = new Map(unread.all().map(({ station, lines }) => [station, lines]))
    const rows = epochs.all({ stations: stations ? JSON.stringify(stations) : null })
    return [...Map.groupBy(rows, (row) => row.station)].map(([station, own]) =>
      toDelivery(own, { station, unread: unreadOf.get(station) ?? 0 }),
    )
  }
}

function toDelivery(rows: readonly DeliveryRow[], of: { station: string; unread: number }): Delivery {
  const heardLast = rows.reduce((a, b) => ((b.last_heard_ms ?? 0) >= (a.last_heard_ms ?? 0) ? b : a))
  return {
    ...of,
    coveredThroughMs: highest(rows.map((row) => row.covered_through_ms)),
    lastHeardMs: highest(rows.map((row) => row.last_heard_ms)),
    cursor: heardLast.cursor,
    app: heardLast.app ?? rows.findLast((row) => row.app !== null)?.app ?? undefined,
    clockErrorMs:
      heardLast.clock_error_ms ??
      rows.findLast((row) => row.clock_error_ms !== null)?.clock_error_ms ??
      undefined,
    lost: rows.flatMap(lostOf),
    epochs: rows.flatMap((row) =>
      row.opened_ms === null
        ? []
        : {
            epoch: row.id,
            acked: row.acked,
            tip: row.tip,
            openedMs: row.opened_ms,
            lastHeardMs: row.last_heard_ms ?? undefined,
            closedMs: row.closed_ms ?? undefined,
          },
    ),
  }
}

/** Of a closed epoch whose copies have all come: what came neither there nor as a copy. */
function lostOf(row: DeliveryRow): Delivery['lost'] {
  const entries = row.tip - row.acked - row.came_as_copies
  if (row.closed_ms === null || row.copied === 0 || entries <= 0) return []
  const known = row.covered_through_ms ?? row.opened_ms ?? row.closed_ms
  return [{ epoch: row.id, entries, fromMs: Math.min(known, row.closed_ms), toMs: row.closed_ms }]
}

function highest(values: readonly (number | null)[]): number | undefined {
  const known = values.filter((value) => value !== null)
  return known.length > 0 ? Math.max(...known) : undefined
}
