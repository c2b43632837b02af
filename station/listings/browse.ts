import { listingKinds } from '../../protocol/listing-kinds.ts'
import type { OutputOf, ParsedInputOf } from '../contract/calls.ts'
import type { Shown } from './shown-listings.ts'

type Browse = ParsedInputOf<'listings.browse'>
type Held = Omit<Browse, 'search'> & { search: string | undefined }
type Page = Omit<OutputOf<'listings.browse'>, 'asOf' | 'day'>

/** A page of the listings that fit, in the order asked for. `division`: the station's own, for what is near. */
export function browse(shown: readonly Shown[], ask: Browse, division: string | undefined): Page {
  const byKind = Object.fromEntries(listingKinds.map((kind) => [kind, 0])) as Page['byKind']
  for (const { body } of shown) byKind[body.kind] += 1
  const search = ask.search === undefined ? undefined : plain(ask.search)
  const ofKinds = shown.filter(({ body }) => ask.kinds.includes(body.kind))
  const fitting = ofKinds.filter((each) => fits(each, { ...ask, search })).sort(orderOf(ask.sort, division))
  return {
    listings: fitting
      .slice(ask.offset, ask.offset + ask.limit)
      .map(({ id, checkedBy, body }) => ({ id, checkedBy, body })),
    total: fitting.length,
    byKind,
    trades: tradesIn(ofKinds),
  }
}

function fits({ id, body }: Shown, { ids, search, topic, trade, settlement }: Held): boolean {
  if (ids !== undefined && !ids.includes(id)) return false
  if (topic !== undefined && !(body.kind === 'law-card' && body.topic === topic)) return false
  if (trade !== undefined && !(body.kind === 'job' && body.job.trade === trade)) return false
  if (settlement !== undefined && !(body.kind === 'job' && body.job.settlement === settlement)) return false
  return search === undefined || wordsOf(body).includes(search)
}

/** Words to search in, made once for each listing as long as it is held. */
const wordsHeld = new WeakMap<Shown['body'], string>()

function wordsOf(body: Shown['body']): string {
  const known = wordsHeld.get(body) ?? readWords(body)
  wordsHeld.set(body, known)
  return known
}

function readWords(body: Shown['body']): string {
  const { title, summary } = body
  const texts = [...Object.values(title), ...Object.values(summary ?? {})]
  if (body.kind === 'job') {
    const { trade, employer, place, description } = body.job
    texts.push(trade ?? '', employer.name, place.address, place.landmark ?? '', description)
  }
  if (body.kind === 'law-card') texts.push(...body.points.flatMap((point) => Object.values(point)))
  return plain(texts.join('\n'))
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim()
}

function orderOf(sort: Browse['sort'], division: string | undefined): (one: Shown, other: Shown) => number {
  const byOrder = (one: Shown, other: Shown) =>
    (one.body.order ?? Number.MAX_SAFE_INTEGER) - (other.body.order ?? Number.MAX_SAFE_INTEGER) ||
    other.n - one.n ||
    one.id.localeCompare(other.id)
  if (sort === 'pay') return (one, other) => hourlyPay(other) - hourlyPay(one) || byOrder(one, other)
  if (sort === 'ends')
    return (one, other) =>
      (one.body.until ?? '9').localeCompare(other.body.until ?? '9') || byOrder(one, other)
  if (sort === 'near') {
    const isFar = ({ body }: Shown) => (body.kind === 'job' && body.job.place.division === division ? 0 : 1)
    return (one, other) => isFar(one) - isFar(other) || byOrder(one, other)
  }
  return byOrder
}

/** To compare pay of different spans: an eight-hour day, a five-day week, 174 hours a month. Piece pay cannot be compared. */
const hoursPer = { hour: 1, day: 8, week: 40, month: 174, piece: Number.POSITIVE_INFINITY } as const

function hourlyPay({ body }: Shown): number {
  return body.kind === 'job' ? body.job.pay.maxFen / hoursPer[body.job.pay.unit] : 0
}

function tradesIn(shown: readonly Shown[]): { trade: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const { body } of shown) {
    const trade = body.kind === 'job' ? body.job.trade : undefined
    if (trade !== undefined) counts.set(trade, (counts.get(trade) ?? 0) + 1)
  }
  return [...counts].map(([trade, count]) => ({ trade, count })).sort((one, other) => other.count - one.count)
}
