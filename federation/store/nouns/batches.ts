/**
 * An accepted batch that added lines: the hub's log of record. `bytes` are as they came. Of `from`…`to` only the lines from
 * `addedFrom` on were new. `prev` is chain(from − 1), base64url.
 */
export type StoredBatch = {
  epochNo: number
  from: number
  to: number
  addedFrom: number
  prev: string
  receivedMs: number
  bytes: Buffer
}

export type BatchReads = {
  /** The batch that added line `seq`. */
  holding(epochNo: number, seq: number): Promise<StoredBatch | undefined>
  /** Batches that added a line of `from`…`to`, ascending. */
  between(epochNo: number, from: number, to: number): AsyncIterable<StoredBatch>
  /** Batches in the order in which they came; `place` is that of one before, 0 for the first. */
  inOrder(after: number, limit: number): Promise<{ place: number; batch: StoredBatch }[]>
  /** Accepted batches as they came, the first of them holding line `after` + 1, about `maxBytes` in all (at least one). */
  after(ask: { epochNo: number; after: number; maxBytes: number }): Promise<Buffer[]>
}

export type BatchWrites = {
  add(batch: StoredBatch): Promise<void>
}
