import { lastHeardMs } from '../../db/delivery.ts'
import type { Journal } from '../../db/journal.ts'
import { findPosting, listPostings } from '../../db/postings.ts'
import type { EntryName } from '../../protocol/ids.ts'
import { toInstant } from '../../protocol/instants.ts'
import { checkJob } from '../../protocol/jobs/check-job.ts'
import type { AnswerOf, OutputOf, ParsedInputOf } from '../contract/calls.ts'
import type { Handlers } from '../contract/dispatch.ts'
import { firstOf } from '../record/entry-names.ts'
import type { Recorder } from '../record/recorder.ts'
import type { StaffDesk } from '../staff/staff-desk.ts'
import { whoMay } from '../staff/who-may.ts'
import { browse } from './browse.ts'
import { listingViews } from './listing-views.ts'
import { settingsHere } from './settings-here.ts'
import { lastDayOfPosting, listingBook } from './shown-listings.ts'

export type ListingParts = {
  journal: Journal
  recorder: Recorder
  desk: StaffDesk
  day: () => string
  timeZone: () => string
  unit: () => string | undefined
}

type ListingCall = Extract<keyof Handlers, `listings.${string}`>
const postingsListed = 200

/** The calls of the noun "listing". */
export function listingHandlers(parts: ListingParts): Pick<Handlers, ListingCall> {
  const { journal, recorder, desk } = parts
  const { db } = journal
  const book = listingBook({ db, day: parts.day, timeZone: parts.timeZone })
  const views = listingViews({ journal, recorder, day: parts.day })
  views.settle()
  const settings = () => settingsHere(db, parts.unit())

  /** Why it may not be posted, or by whom it is. */
  function judge({ session, until }: ParsedInputOf<'listings.propose'>) {
    const may = whoMay(desk, session, 'post-jobs')
    if (!may.ok) return { refuse: may.problem }
    if (!settings().ownPostings) return { refuse: 'own-postings-off' as const }
    return until < parts.day() ? { refuse: 'bad-date' as const } : { by: may.who.by }
  }

  return {
    'listings.browse': (ask) => {
      const heardMs = lastHeardMs(db)
      const asOf = heardMs === null ? null : toInstant(heardMs)
      return { ok: true, value: { ...browse(book.shown(), ask, parts.unit()), asOf, day: parts.day() } }
    },
    'listings.opened': ({ listing }) => {
      if (!book.isShown(listing)) return { ok: false, problem: 'no-such-listing' }
      views.note(listing)
      return { ok: true, value: {} }
    },
    'listings.propose': (input): AnswerOf<'listings.propose'> => {
      const { act, title, until, job } = input
      const judged = judge(input)
      const { floorFenPerHour = null } = settings()
      const faults = checkJob({ title, until, job }, { day: parts.day(), floorFenPerHour })
      // What was posted is answered as it was, whatever the rules say today.
      if (judged.by !== undefined && faults.length > 0 && !journal.acts.find(act))
        return { ok: true, value: { is: 'unlawful', faults } }
      return recorder.perform({ id: act, call: 'listings.propose' }, () =>
        judged.by === undefined
          ? { refuse: judged.refuse }
          : {
              drafts: [{ kind: 'listing.proposed' as const, by: judged.by, body: { title, until, job } }],
              answer: (names: readonly EntryName[]) => ({ is: 'posted' as const, listing: firstOf(names) }),
            },
      )
    },
    'listings.withdraw': ({ session, act, listing, reason }) =>
      recorder.perform({ id: act, call: 'listings.withdraw' }, () => {
        const may = whoMay(desk, session, 'post-jobs')
        if (!may.ok) return { refuse: may.problem }
        const posting = findPosting(db, listing)
        if (!posting || posting.withdrawn !== null) return { refuse: 'no-such-listing' as const }
        return {
          drafts: [{ kind: 'listing.withdrawn' as const, by: may.who.by, body: { listing, reason } }],
          answer: () => ({ listing }),
        }
      }),
    'listings.mine': ({ session }) => {
      if (!desk.whoIs(session)) return { ok: false, problem: 'not-signed-in' }
      const day = parts.day()
      const stateOf = (posting: ReturnType<typeof listPostings>[number]): Own['state'] => {
        if (posting.withdrawn !== null) return 'withdrawn'
        const judgement = book.judgementOf(posting.name)
        if (judgement) return judgement
        return lastDayOfPosting(posting, parts.timeZone()) < day ? 'over' : 'shown'
      }
      const listings = listPostings(db, postingsListed).map((posting) => {
        const { name, atMs, title, until, job } = posting
        return { listing: name, at: toInstant(atMs), title, until, job, state: stateOf(posting) }
      })
      return { ok: true, value: { allowed: settings().ownPostings, listings } }
    },
  }
}

type Own = OutputOf<'listings.mine'>['listings'][number]
