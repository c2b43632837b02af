// What does not go by stretches: sums up to a day, and what is known of each lot.

/**
 * Sums that are asked for up to a day, each by codes of its own. `lots`: on hand, by `item/lot`. `adjusted`: counted less expected, by
 * item. `loans`: lent and not returned; `faults`: opened and not closed; both under the code ''.
 */
export type RunningFigure = 'lots' | 'adjusted' | 'loans' | 'faults'

/** As a day up to which sums are asked for: all there are. `9` is before `:`. */
export const endOfDays = ':'

export type Running = { figure: RunningFigure; code: string; amount: number }
export type StationRunning = Running & { station: string }

/** What kinds of codes a station's names are bounded by: `item`, `lot` (as `item/lot`), `session`, `listing`. */
export type CodeSort = 'item' | 'lot' | 'session' | 'listing'

/**
 * What one entry says of a lot, by the entry's origin. `label`: what a receipt prints (null: nothing); `opened`: the day; `quarantine`:
 * why a person set it aside (null: released). Origins ascend as their station told them: epoch, seq, and of two histories the digest.
 */
export type LotNote = {
  station: string
  lot: string
  what: 'label' | 'opened' | 'quarantine'
  epoch: string
  seq: number
  digest: string
  value: string | null
}

/** `lot`: as `item/lot`. */
export type LotName = { station: string; lot: string }
export type KnownLot = LotName & { label: string | null; opened: string | null; quarantine: string | null }

export type StockReads = {
  /** Sums over all days before `day`, by station and code; nothing is said of those that are 0. */
  runningBefore(ask: {
    stations: readonly string[]
    figures: readonly RunningFigure[]
    day: string
  }): Promise<StationRunning[]>
  /**
   * What is known of these lots beside their sums, in the order asked. `label`: of the first receipt; `opened`: the day of the last
   * opening; `quarantine`: the last reason, unless it was released after. Null where nothing is known.
   */
  lots(asked: readonly LotName[]): Promise<KnownLot[]>
  hasCode(station: string, sort: CodeSort, code: string): Promise<boolean>
  /** How many codes of a sort a station has, and no more than `most`. */
  codes(station: string, sort: CodeSort, most: number): Promise<number>
}

export type StockWrites = {
  /** Of every station: sums, codes and what is known of lots. */
  forgetAll(): Promise<void>
  /** Adds to a day's part of a sum. */
  addRunning(station: string, day: string, running: Running): Promise<void>
  addCode(station: string, sort: CodeSort, code: string): Promise<void>
  /** Adds nothing when the entry said it already: the first line of a receipt that names the lot counts. */
  addNote(note: LotNote): Promise<void>
  removeNote(note: Omit<LotNote, 'value'>): Promise<void>
}
