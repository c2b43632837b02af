import type { DocumentBody } from '../../protocol/documents/index.ts'
import type { ListingState } from '../contract/listings.ts'

type Days = { from: string | null; until: string | null }

/** First and last day of a listing; a law card's last is the day after which nobody may rely on it. */
export function daysOf(body: DocumentBody<'listing'>): Days {
  const { from = null, until } = body
  if (body.kind !== 'law-card') return { from, until }
  return { from, until: until === null || body.reviewBy < until ? body.reviewBy : until }
}

/** Whether it is shown on a day: both ends included, as at the stations. */
export function stateOn(day: string, { from, until }: Days): Exclude<ListingState, 'withdrawn'> {
  if (until !== null && until < day) return 'over'
  return from !== null && day < from ? 'coming' : 'live'
}
