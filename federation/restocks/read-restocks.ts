import type { DocumentBody } from '../../protocol/documents/index.ts'
import { toInstant } from '../../protocol/instants.ts'
import type { RestockRow, RestockState } from '../contract/restocks.ts'
import type { EntryOf, Restock } from '../store/nouns/restocks.ts'
import type { Station } from '../store/nouns/stations.ts'
import type { StoreReads } from '../store/store.ts'

type Reads = Pick<StoreReads, 'documents'>

/** Id of the document that answers a request. */
export function restockDocumentId({ epoch, seq }: Pick<EntryOf, 'epoch' | 'seq'>): string {
  return `${epoch}-${seq}`
}

/** A request as the county sees it. `cursor`: how far the station's feed has come. */
export async function restockRow(
  reads: Reads,
  restock: Restock,
  { station, cursor }: { station: Station; cursor: number },
): Promise<RestockRow> {
  const document = await reads.documents.find('restock', restockDocumentId(restock))
  const answer: DocumentBody<'restock'> | undefined =
    document?.body && document.audience === `station:${station.id}` ? JSON.parse(document.body) : undefined
  const { epoch, seq, askedMs, lines, answeredMs, arrivals } = restock
  return {
    ...{ station: station.id, stationName: station.name, unit: station.unit, epoch, seq },
    askedAt: toInstant(askedMs),
    lines: [...lines],
    state: stateOf(restock),
    rev: answer ? (document?.rev ?? 0) : 0,
    answeredAt: answeredMs === undefined ? null : toInstant(answeredMs),
    granted: answer?.lines ?? null,
    expectedOn: answer?.expectedOn ?? null,
    note: answer?.note ?? null,
    known: answer !== undefined && cursor >= (document?.n ?? Number.POSITIVE_INFINITY),
    arrivals: arrivals.map((each) => ({ at: toInstant(each.atMs), lines: [...each.lines] })),
  }
}

export function stateOf({ arrivals, answer }: Pick<Restock, 'arrivals' | 'answer'>): RestockState {
  return arrivals.length > 0 ? 'received' : (answer ?? 'requested')
}
