/** A recall that is in force no more. `rev`: the revision that was withdrawn; `lot` null: it was of every lot of the item. */
export type WithdrawnRecall = {
  recall: string
  rev: number
  unit: string
  item: string
  lot: string | null
  since: string | null
  withdrawnMs: number
  /** Name of whoever withdrew it. */
  by: string
}

export type RecallReads = {
  /** Those made for one of these units, the one withdrawn last first. */
  withdrawn(units: readonly string[], limit: number): Promise<WithdrawnRecall[]>
}

export type RecallWrites = {
  addWithdrawn(recall: WithdrawnRecall): Promise<void>
}
