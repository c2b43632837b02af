import type { DocumentBody } from '../../../protocol/documents/index.ts'

/** An entry of a station by its origin: the epoch it was first written in, and its place there. */
export type EntryOf = { station: string; epoch: string; seq: number }

export type RestockLine = { item: string; qty: number }
export type ArrivedLine = RestockLine & { lot: string | null }

/** Goods that came and name the request; `atMs` by the station's clock. */
export type RestockArrival = { atMs: number; lines: readonly ArrivedLine[] }

export type RestockAnswer = DocumentBody<'restock'>['state']

/** A `restock.requested` and what came of it. What the county granted stands in the document of its answer. */
export type Restock = EntryOf & {
  askedMs: number
  lines: readonly RestockLine[]
  answer: RestockAnswer | undefined
  answeredMs: number | undefined
  /** In the order they came; those that were voided are left out. */
  arrivals: RestockArrival[]
}

export type RestockReads = {
  find(name: EntryOf): Promise<Restock | undefined>
  /** Of these stations, still to be answered, sent or received: those asked first come first. */
  open(stations: readonly string[], limit: number): Promise<Restock[]>
  /** The others, those asked last first. */
  closed(stations: readonly string[], limit: number): Promise<Restock[]>
}

export type RestockWrites = {
  /** Adds nothing when a request of that name is there. */
  addRequest(request: EntryOf & { askedMs: number; lines: readonly RestockLine[] }): Promise<void>
  /** Goods came that name a request, known or not; adds nothing when that entry said so before. */
  addArrival(arrival: EntryOf & RestockArrival & { restock: Pick<EntryOf, 'epoch' | 'seq'> }): Promise<void>
  /** An entry of stock is void; whether it was an arrival, and came already, does not matter. */
  voidArrival(entry: EntryOf): Promise<void>
  answer(name: EntryOf, answer: { answer: RestockAnswer; answeredMs: number }): Promise<void>
}
