import * as fc from 'fast-check'

/** One thing that is done at a station, or befalls it; numbers choose among what is possible then. */
export type RandomAct = {
  do:
    | 'receive'
    | 'take'
    | 'undo'
    | 'issue'
    | 'transfer'
    | 'count'
    | 'writeOff'
    | 'open'
    | 'quarantine'
    | 'release'
    | 'void'
    | 'recall'
    | 'again'
    | 'pass'
    | 'visit2099'
    | 'hubSpeaks'
  item: number
  lot: number
  qty: number
  pick: number
  /** The host dies in the middle of it, and the screen offers it again to the next one. */
  crash: boolean
}

const weights: [number, RandomAct['do']][] = [
  [8, 'receive'],
  [10, 'take'],
  [2, 'undo'],
  [4, 'issue'],
  [2, 'transfer'],
  [3, 'count'],
  [5, 'writeOff'],
  [6, 'open'],
  [1, 'quarantine'],
  [1, 'release'],
  [4, 'void'],
  [1, 'recall'],
  [3, 'again'],
  [4, 'pass'],
  [1, 'visit2099'],
  [1, 'hubSpeaks'],
]

export const randomActs: fc.Arbitrary<RandomAct[]> = fc.array(
  fc.record({
    do: fc.oneof(...weights.map(([weight, name]) => ({ weight, arbitrary: fc.constant(name) }))),
    item: fc.nat(2),
    lot: fc.nat(2),
    qty: fc.integer({ min: 1, max: 9 }),
    pick: fc.nat(99),
    crash: fc.integer({ min: 0, max: 11 }).map((n) => n === 0),
  }),
  { minLength: 4, maxLength: 26 },
)
