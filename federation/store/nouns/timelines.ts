// A timeline is the run of entries that were first written in one epoch, wherever they arrived: its own lines, and copies of
// them in later epochs, placed by the seq of their origin. True time, and with it every figure, is worked out on timelines.

/** A line that came as a copy. `line` is the copy's text, `digest` its origin's: equal ones are one entry, the first come. */
export type Copy = {
  timeline: number
  seq: number
  digest: string
  line: string
  /** The epoch it came in. */
  via: number
  arrivedMs: number
}

/**
 * A stretch: entries of one boot between two events of its clock, all of which are off by the same amount. It begins with
 * the timeline, a `host.started` or a `clock.jumped`, or after a `clock.observed`, which ends one.
 */
export type Stretch = {
  timeline: number
  /** It holds the seqs from here to the next stretch. */
  from: number
  /** `from` of its boot's first stretch. */
  boot: number
  /** Its boot's `host.started` is in this stretch or before. */
  started: boolean
  /** `byMs` of the jump it begins with, else 0. */
  jumpMs: number
  /** hubAt − wallAt of the observation it ends with. */
  observedMs: number | undefined
  /** Place and wall clock of its first and last entries; undefined while it has none. */
  firstSeq: number | undefined
  firstAtMs: number | undefined
  lastSeq: number | undefined
  lastAtMs: number | undefined
  /** What is added to `at`; undefined while nothing ties this boot to the hub's clock. */
  offsetMs: number | undefined
  /** Bounds that unverified times were held between; no upper one means each entry's own arrival. */
  lowerMs: number | undefined
  upperMs: number | undefined
  /** How many entries are not where `at` and the offset put them, because a bound held them. */
  held: number
}

/** How the entries of a stretch are timed: by an offset, or, where nothing verifies them, between bounds. */
export type Timing = Pick<Stretch, 'offsetMs' | 'lowerMs' | 'upperMs'>

/**
 * An entry whose very time counts, as its wall clock had it: its true time is told by its stretch's timing at each look.
 */
export type Mark = { seq: number; atMs: number; arrivedMs: number }

/** The door was opened or closed. */
export type Door = Mark & { open: boolean }

/** A fault ended. It is named as the entry names it; no `epoch`: the timeline's own. */
export type Repair = Mark & { fault: { epoch?: string; seq: number } }

/**
 * The roll-up of one stretch and calendar day. Counts of visits unless named otherwise. `reach`: the lowest and highest wall
 * clock in each band: while those stay in their band, a new offset changes no count. What a day of visits alone has none of is absent.
 */
export type Tally = {
  entries: number
  unverified: number
  visits: number
  people: number
  byCategory: Record<string, number>
  byService: Record<string, number>
  byBand: Record<string, number>
  ratings: Record<string, number>
  reach: Record<string, [lowestMs: number, highestMs: number]>
  /** Of stock and station life: `figure/code` (timelines/life-counts.ts). */
  counts?: Record<string, number>
  /** What was added to each lot, less what left it: `item/lot`. */
  lots?: Record<string, number>
  doors?: Door[]
  repairs?: Repair[]
}

export type TallyKey = { station: string; timeline: number; stretch: number; day: string }

/** The nouns whose entries can be voided, each by entries of its own noun alone. */
export type VoidableNoun = 'visit' | 'stock' | 'loan'

/** An entry that was none. `digest`: of a copy's origin; empty for a line of the timeline's own epoch, held or not yet. */
export type VoidedEntry = {
  noun: VoidableNoun
  timeline: number
  seq: number
  digest: string
  /** The epoch the void came in. */
  via: number
}

/** A fault of equipment: rare, and looked up by its place when it is repaired. */
export type Fault = Mark & { timeline: number; digest: string }

/** What is ended once, however often that was written. */
export type EndingNoun = 'loan' | 'fault'

/**
 * What ended a loan or a fault, by its own origin. `thing`: the origin of what it names; its digest is a copy's, or empty. `counts`: it is
 * the first that ended that thing; false for a further one, and where the thing is not held or was none.
 */
export type Ending = Omit<VoidedEntry, 'noun'> & {
  noun: EndingNoun
  thing: { timeline: number; seq: number; digest: string }
  atMs: number
  arrivedMs: number
  counts: boolean
}

/** A held line that cannot be read: where it is held, and the origin it stands for. */
export type UnreadLine = {
  epochNo: number
  seq: number
  timeline: number
  originSeq: number
  digest: string
  why: string
}

export type TimelineReads = {
  /** By seq, and at one seq as they arrived. */
  copies(timeline: number, from: number, to: number): Promise<Copy[]>
  lastStretch(timeline: number): Promise<Stretch | undefined>
  /** The stretch a seq falls in. */
  stretchAt(timeline: number, seq: number): Promise<Stretch | undefined>
  /** Ascending by `from`. */
  stretches(timeline: number, from: number): Promise<Stretch[]>
  /** The last stretch of the nearest boot before `boot` that has an observation. */
  lastVerifiedBefore(timeline: number, boot: number): Promise<Stretch | undefined>
  tally(key: TallyKey): Promise<Tally | undefined>
  talliesOf(stretch: { timeline: number; from: number }): Promise<{ day: string; tally: Tally }[]>
  voids(timeline: number, from: number, to: number): Promise<VoidedEntry[]>
  /** A fault of equipment by its place: of two histories, the one that arrived first. */
  fault(timeline: number, seq: number): Promise<Fault | undefined>
  /** What ended things that stand in `from`…`to` of a timeline. */
  endingsOf(timeline: number, from: number, to: number): Promise<Ending[]>
  /** An ending by its own origin; `digest`: of its line, also where that came directly. */
  ending(of: { timeline: number; seq: number; digest: string }): Promise<Ending | undefined>
  unread(limit: number, after?: { epochNo: number; seq: number }): Promise<UnreadLine[]>
}

export type TimelineWrites = {
  /** Of every station: copies, stretches, tallies, voids, faults, endings, lines that cannot be read. */
  forgetAll(): Promise<void>
  addCopy(copy: Copy): Promise<void>
  /** Notes that a line of this epoch, itself a copy, came again in a later one. */
  addPassedOn(epochNo: number, seq: number): Promise<void>
  saveStretch(stretch: Stretch): Promise<void>
  removeStretches(timeline: number, from: number, to: number): Promise<void>
  saveTally(key: TallyKey, tally: Tally): Promise<void>
  removeTallies(stretch: { timeline: number; from: number }): Promise<void>
  addVoid(voided: VoidedEntry): Promise<void>
  removeVoid(voided: VoidedEntry): Promise<void>
  /** The first arrival of an origin is kept. */
  addFault(fault: Fault): Promise<void>
  /** Adds it, or changes the one of its origin. */
  saveEnding(ending: Ending): Promise<void>
  /** Adds nothing when a line of that origin is unread already. */
  addUnread(line: UnreadLine): Promise<void>
  removeUnread(line: Pick<UnreadLine, 'timeline' | 'originSeq' | 'digest'>): Promise<void>
}
