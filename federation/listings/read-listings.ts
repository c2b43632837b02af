import { Temporal } from 'temporal-polyfill'
import type { DocumentBody } from '../../protocol/documents/index.ts'
import { toInstant } from '../../protocol/instants.ts'
import type { ListingRow } from '../contract/listings.ts'
import { lineageOf, scopeOf } from '../reports/unit-scope.ts'
import type { Access } from '../rights/access.ts'
import type { PublishedDocument, Unit } from '../store/nouns/documents.ts'
import type { ListingAct } from '../store/nouns/listings.ts'
import type { StoreReads } from '../store/store.ts'
import { audienceUnit } from './audience-unit.ts'
import { mayChange } from './listing-to-change.ts'
import { daysOf, stateOn } from './shown-on.ts'

type Reads = Pick<StoreReads, 'documents' | 'stations' | 'listings'>
type Asked = { unit: string; units: readonly Unit[]; caller: Access; day: string }

/** So long a withdrawn listing is still told of, so that one may see what was taken back and by whom. */
const withdrawnShownDays = 30
const looksDays = 7

/** What reaches a station of the unit or below it, or did lately; the newest change first. */
export async function readListings(reads: Reads, asked: Asked): Promise<ListingRow[]> {
  const { unit, units, day } = asked
  const near = new Set([...scopeOf(unit, units), ...lineageOf(unit, units)])
  const isNear = (to: string | null | undefined) => to === null || (to !== undefined && near.has(to))
  const acts = new Map(
    (await reads.listings.actsBefore(Number.MAX_SAFE_INTEGER)).map((act) => [act.listing, act]),
  )
  const looks = await looksByListing(reads, asked)
  const documents = (await reads.documents.ofType('listing')).filter((each) =>
    isNear(audienceUnit(each.audience)),
  )
  const live = documents.map((document) =>
    rowOf(document, { asked, act: acts.get(document.id), looks: looks.get(document.id) ?? 0 }),
  )
  const since = Date.parse(daysBefore(day, withdrawnShownDays))
  const withdrawn = [...acts.values()]
    .filter(({ shown, atMs, unit: to }) => shown === null && atMs >= since && to !== null && near.has(to))
    .toReversed()
  const gone = await Promise.all(withdrawn.map((act) => goneRow(reads, act)))
  return [...live.toReversed(), ...gone.filter((row) => row !== undefined)]
}

function rowOf(
  document: PublishedDocument,
  { asked, act, looks }: { asked: Asked; act: ListingAct | undefined; looks: number },
): ListingRow {
  const { caller, units, day } = asked
  const body: DocumentBody<'listing'> = JSON.parse(document.body ?? '{}')
  const days = daysOf(body)
  return {
    ...{ listing: document.id, kind: body.kind, title: body.title, rev: document.rev },
    unit: audienceUnit(document.audience) ?? null,
    mayChange: caller.may.includes('publish') && mayChange(document, { caller, units }),
    state: stateOn(day, days),
    ...days,
    ...actorOf(act),
    isOwnPosting: body.kind === 'job' && body.proposal !== undefined,
    employer: body.kind === 'job' ? body.job.employer.name : null,
    looks,
  }
}

/** A withdrawal says what it withdrew by the act before it. */
async function goneRow(reads: Reads, act: ListingAct): Promise<ListingRow | undefined> {
  const before = await reads.listings.lastShown(act.listing)
  if (!before?.shown) return undefined
  const { kind, title, from, until } = before.shown
  return {
    ...{ listing: act.listing, kind, title: { 'zh-CN': title }, rev: act.rev, unit: act.unit },
    ...{ mayChange: false, state: 'withdrawn', from, until, ...actorOf(act) },
    ...{ isOwnPosting: act.listing.startsWith('own-'), employer: null, looks: 0 },
  }
}

function actorOf(act: ListingAct | undefined): Pick<ListingRow, 'by' | 'at'> {
  return act ? { by: act.actsAs, at: toInstant(act.atMs) } : { by: null, at: null }
}

async function looksByListing(reads: Reads, { unit, units, day }: Asked): Promise<Map<string, number>> {
  const scope = scopeOf(unit, units)
  const stations = (await reads.stations.list()).filter((each) => scope.has(each.unit)).map(({ id }) => id)
  const range = { stations, fromDay: daysBefore(day, looksDays), toDay: day }
  const sums = new Map<string, number>()
  for (const { listing, times } of await reads.listings.looks(range))
    sums.set(listing, (sums.get(listing) ?? 0) + times)
  return sums
}

function daysBefore(day: string, days: number): string {
  return Temporal.PlainDate.from(day).subtract({ days }).toString()
}
