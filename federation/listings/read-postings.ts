import { Temporal } from 'temporal-polyfill'
import { toInstant } from '../../protocol/instants.ts'
import { checkJob } from '../../protocol/jobs/check-job.ts'
import type { Job } from '../../protocol/jobs/job.ts'
import type { PostingRow, PostingState } from '../contract/listings.ts'
import type { PublishedDocument } from '../store/nouns/documents.ts'
import type { Posting } from '../store/nouns/listings.ts'
import type { EntryOf } from '../store/nouns/restocks.ts'
import type { Station } from '../store/nouns/stations.ts'
import type { StoreReads } from '../store/store.ts'
import type { DayClock } from '../timelines/day-clock.ts'
import { withCitation } from './job-faults.ts'

/** As the stations have it: so long a posting shows that nobody has checked. */
const ownPostingDays = 14

/** The listing by which a posting is approved or taken down; a station looks for this very id. */
export function postingListingId({ epoch, seq }: Pick<EntryOf, 'epoch' | 'seq'>): string {
  return `own-${epoch}-${seq}`
}

type Of = { station: Station; nowMs: number; days: DayClock; floorFenPerHour: number | null }

export async function postingRow(
  reads: Pick<StoreReads, 'documents'>,
  posting: Posting,
  { station, nowMs, days, floorFenPerHour }: Of,
): Promise<PostingRow> {
  const listing = postingListingId(posting)
  const { epoch, seq, postedMs, title, until, decision } = posting
  const job: Job = JSON.parse(posting.job)
  const document = await reads.documents.find('listing', listing)
  const { day } = days.placeOf(nowMs)
  return {
    ...{ station: station.id, stationName: station.name, stationUnit: station.unit, epoch, seq, listing },
    rev: document?.rev ?? 0,
    postedAt: toInstant(postedMs),
    ...{ title, until, job },
    faults: checkJob({ title, until, job }, { day, floorFenPerHour }).map(withCitation),
    state: stateOf(posting, { document, day, postedOn: days.placeOf(postedMs).day }),
    decidedBy: decision?.by ?? null,
    decidedAt: decision ? toInstant(decision.atMs) : null,
  }
}

type At = { document: PublishedDocument | undefined; day: string; postedOn: string }

function stateOf(posting: Posting, { document, day, postedOn }: At): PostingState {
  if (posting.withdrawn !== undefined) return 'withdrawn'
  // The listing of an approved one may be withdrawn like any other.
  if (document?.body === null) return 'taken-down'
  if (posting.decision) return 'approved'
  const longest = Temporal.PlainDate.from(postedOn).add({ days: ownPostingDays }).toString()
  return day > posting.until || day > longest ? 'over' : 'waiting'
}
