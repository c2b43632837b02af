import type { ListingKind } from '../../../protocol/listing-kinds.ts'
import type { EntryOf } from './restocks.ts'

/** One publication of a listing, or (`shown` null) its withdrawal. `unit` null: addressed to every station. */
export type ListingAct = {
  listing: string
  rev: number
  unit: string | null
  shown: { kind: ListingKind; title: string; from: string | null; until: string | null } | null
  actsAs: string
  atMs: number
}

/** A job that a manager posted. `askedMs` never later than it came here. */
export type PostingBody = { postedMs: number; title: string; until: string; job: string }
export type PostingDecision = 'approved' | 'taken-down'
export type Posting = EntryOf &
  PostingBody & {
    /** Why the manager took it down; undefined while they did not. */
    withdrawn: string | undefined
    decision: { decision: PostingDecision; by: string; atMs: number } | undefined
  }

export type StationLooks = { station: string; day: string; listing: string; times: number }

export type ListingReads = {
  /** The newest act of each listing before an instant, in the order of the acts. */
  actsBefore(ms: number): Promise<ListingAct[]>
  /** The last publication of a listing. */
  lastShown(listing: string): Promise<ListingAct | undefined>
  /** All of a listing, the newest first. */
  actsOf(listing: string): Promise<ListingAct[]>
  posting(name: EntryOf): Promise<Posting | undefined>
  /** Of these stations, newest first. */
  postings(stations: readonly string[], limit: number): Promise<Posting[]>
  /** Looks at jobs alone, summed by station and day; own postings are jobs, whether or not they were ever published. */
  jobLooks(ask: {
    stations: readonly string[]
    fromDay: string
    toDay: string
  }): Promise<Omit<StationLooks, 'listing'>[]>
  /** All looks of these days, both included. */
  looks(ask: { stations: readonly string[]; fromDay: string; toDay: string }): Promise<StationLooks[]>
}

export type ListingWrites = {
  addAct(act: ListingAct): Promise<void>
  /** Adds nothing when a posting of that name is there. */
  addPosting(posting: EntryOf & PostingBody): Promise<void>
  /** A manager took a posting down, which may still be to come. The first reason stays. */
  withdrawPosting(name: EntryOf, reason: string): Promise<void>
  decide(name: EntryOf, decided: { decision: PostingDecision; by: string; atMs: number }): Promise<void>
  addLooks(looks: StationLooks): Promise<void>
}
