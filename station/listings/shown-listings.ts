// What may be shown today. Published or posted here, inside its window by trusted now, and, for a law card, still looked over: a clock
// that was turned back brings nothing back.
import { Temporal } from 'temporal-polyfill'
import type { ReadHandle } from '../../db/handles.ts'
import type { ListingDocuments, PublishedListing } from '../../db/listings.ts'
import { listingMark, readListings } from '../../db/listings.ts'
import type { PostingRow } from '../../db/postings.ts'
import { listPostings, postingsMark } from '../../db/postings.ts'
import type { EntryName } from '../../protocol/ids.ts'
import type { Listing } from '../contract/listings.ts'
import { ownPostingDays } from '../contract/listings.ts'
import { dayOf } from '../record/day-of.ts'
import { builtInListings } from './built-in-listings.ts'

/** Newest change first; a posting of the station's own counts as new as the day it was made. */
export type Shown = Listing & { n: number }

/** More postings of its own than any station keeps up. */
const ownPostingsRead = 200

export type ListingBook = {
  /** In no order that means anything. */
  shown: () => readonly Shown[]
  isShown: (id: string) => boolean
  /** How the county stands to a posting of the station's own. */
  judgementOf: (posting: EntryName) => 'approved' | 'taken-down' | undefined
}

/** The id under which the county approves a posting, or withdraws it. */
export function postingId({ epoch, seq }: EntryName): string {
  return `own-${epoch}-${seq}`
}

/** One look at all there is to show: it holds until a document, a posting or the day is another. */
type Look = { mark: string; shown: readonly Shown[]; ids: ReadonlySet<string> }

/** What documents say, and which postings of this station the county has made its own. */
type Published = ListingDocuments & { approved: ReadonlySet<string> }

export function listingBook(parts: {
  db: ReadHandle
  day: () => string
  timeZone: () => string
}): ListingBook {
  const { db } = parts
  let held: Published | undefined
  let looked: Look | undefined

  /** A thousand listings cost some twenty milliseconds to read: only when one of them changed. */
  function documents(): Published {
    if (held?.mark === listingMark(db)) return held
    const read = readListings(db)
    const proposals = read.listings.flatMap(({ body }) => (body.kind === 'job' ? (body.proposal ?? []) : []))
    held = { ...read, approved: new Set(proposals.map(postingId)) }
    return held
  }

  function judgementOf(posting: EntryName): 'approved' | 'taken-down' | undefined {
    const { gone, approved } = documents()
    const id = postingId(posting)
    if (gone.has(id)) return 'taken-down'
    return approved.has(id) ? 'approved' : undefined
  }

  function look(): Look {
    const day = parts.day()
    const published = documents()
    const mark = [published.mark, postingsMark(db), day, parts.timeZone()].join(' ')
    if (looked?.mark === mark) return looked
    const standing = withBuiltIn(published).filter(({ body }) => isOn(body, day))
    const own = listPostings(db, ownPostingsRead).filter(
      (posting) =>
        posting.withdrawn === null &&
        judgementOf(posting.name) === undefined &&
        lastDayOfPosting(posting, parts.timeZone()) >= day,
    )
    const shown = [
      ...own.map(toShown),
      ...standing.map(({ id, n, body }) => ({ id, n, body, checkedBy: 'county' as const })),
    ]
    looked = { mark, shown, ids: new Set(shown.map(({ id }) => id)) }
    return looked
  }

  return { judgementOf, shown: () => look().shown, isShown: (id) => look().ids.has(id) }
}

/** The last day a posting of the station's own is shown: its own, or fourteen days after it was made. */
export function lastDayOfPosting(
  { atMs, until }: Pick<PostingRow, 'atMs' | 'until'>,
  timeZone: string,
): string {
  const longest = Temporal.PlainDate.from(dayOf(atMs, timeZone)).add({ days: ownPostingDays }).toString()
  return until < longest ? until : longest
}

/** Of these the county's list is the whole list, as soon as there is one: two numbers for one desk, or two laws, would be one too many. */
const wholeLists: readonly Listing['body']['kind'][] = ['hotline', 'law-card']

/** What is built in stands until the county has sent a list of its own, or has published or withdrawn that very listing. */
function withBuiltIn({ listings, gone }: ListingDocuments): PublishedListing[] {
  const kinds = new Set(listings.map(({ body }) => body.kind))
  const ids = new Set(listings.map(({ id }) => id))
  const stands = ({ id, body }: PublishedListing) =>
    wholeLists.includes(body.kind) ? !kinds.has(body.kind) : !ids.has(id) && !gone.has(id)
  return [...listings, ...builtInListings.filter(stands)]
}

function isOn(body: Listing['body'], day: string): boolean {
  if (body.from !== undefined && day < body.from) return false
  if (body.until !== null && body.until < day) return false
  return body.kind !== 'law-card' || body.reviewBy >= day
}

function toShown({ name, title, until, job, atMs }: PostingRow): Shown {
  const body = { kind: 'job' as const, title: { 'zh-CN': title }, until, job }
  return { id: postingId(name), n: Number.MAX_SAFE_INTEGER - 1e15 + atMs, checkedBy: 'nobody', body }
}
