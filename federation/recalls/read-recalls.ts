import type { DocumentBody } from '../../protocol/documents/index.ts'
import { toInstant } from '../../protocol/instants.ts'
import type { RecallRow } from '../contract/recalls.ts'
import { lineageOf, scopeOf } from '../reports/unit-scope.ts'
import type { Access } from '../rights/access.ts'
import type { PublishedDocument, Unit } from '../store/nouns/documents.ts'
import type { Delivery } from '../store/nouns/epochs.ts'
import type { Station } from '../store/nouns/stations.ts'
import type { StoreReads } from '../store/store.ts'

type Reads = Pick<StoreReads, 'documents' | 'stations' | 'epochs'>
type Asked = { unit: string; units: readonly Unit[]; caller: Access }

/** The recalls that reach a station of the unit or below it, newest first. */
export async function readRecalls(reads: Reads, { unit, units, caller }: Asked): Promise<RecallRow[]> {
  const scope = scopeOf(unit, units)
  const stations = (await reads.stations.list()).filter(
    (each) => each.enrolledMs !== undefined && each.closedMs === undefined && scope.has(each.unit),
  )
  const deliveries = new Map(
    (await reads.epochs.deliveries(stations.map((each) => each.id))).map((each) => [each.station, each]),
  )
  const lineages = new Map(stations.map((each) => [each.id, lineageOf(each.unit, units)]))
  const near = new Set([...scope, ...lineageOf(unit, units)])
  const own = scopeOf(caller.unit, units)
  return (await reads.documents.ofType('recall')).toReversed().flatMap((document) => {
    const to = unitOf(document)
    if (to !== null && !near.has(to)) return []
    const reached = stations.filter(({ id }) => to === null || lineages.get(id)?.has(to))
    const mayChange = caller.may.includes('publish') && to !== null && own.has(to)
    return [rowOf(document, { to, mayChange, stations: reached, deliveries })]
  })
}

/** The unit a recall goes to; null for one that goes to all. */
export function unitOf({ audience }: Pick<PublishedDocument, 'audience'>): string | null {
  return audience.startsWith('unit:') ? audience.slice('unit:'.length) : null
}

type Reach = {
  to: string | null
  mayChange: boolean
  stations: readonly Station[]
  deliveries: ReadonlyMap<string, Delivery>
}

function rowOf(document: PublishedDocument, { to, mayChange, stations, deliveries }: Reach): RecallRow {
  const body: DocumentBody<'recall'> = JSON.parse(document.body ?? '{}')
  return {
    ...body,
    ...{ recall: document.id, unit: to, rev: document.rev, mayChange },
    stations: stations.map(({ id, name }) => {
      const delivery = deliveries.get(id)
      const heardMs = delivery?.lastHeardMs
      return {
        station: id,
        name,
        known: (delivery?.cursor ?? 0) >= document.n,
        lastHeardAt: heardMs === undefined ? null : toInstant(heardMs),
      }
    }),
  }
}
