// What somebody should know before they publish or withdraw: counted, and never a reason to refuse.
import type { Effect } from '../contract/drafts.ts'
import { audienceUnit } from '../listings/audience-unit.ts'
import { scopeOf } from '../reports/unit-scope.ts'
import type { Audience, PublishedDocument } from '../store/nouns/documents.ts'
import type { Draft } from '../store/nouns/drafts.ts'
import { endOfDays } from '../store/nouns/stock.ts'
import type { StoreReads } from '../store/store.ts'
import type { DraftBook } from './draft-book.ts'

type Reads = Pick<StoreReads, 'stations' | 'stock' | 'requests'>
type Of = { draft: Draft; body: unknown; published: PublishedDocument | undefined }

export async function effectsOfPublishing(
  reads: Reads,
  book: DraftBook,
  { draft, body, published }: Of,
): Promise<Effect[]> {
  if (!published?.body) return []
  const effects: Effect[] = []
  if (isSensitive(JSON.parse(published.body)) !== isSensitive(body))
    effects.push({ is: 'sensitive-changes', count: null })
  const [had, has] = [
    await stationsOf(reads, book, published.audience),
    new Set(await stationsOf(reads, book, `unit:${draft.unit}`)),
  ]
  const left = had.filter((station) => !has.has(station)).length
  if (left > 0) effects.push({ is: 'leaves-stations', count: left })
  if (draft.type === 'form') effects.push(...(await openRequests(reads, had, { form: draft.document, book })))
  return effects
}

export async function effectsOfWithdrawing(
  reads: Reads,
  book: DraftBook,
  {
    type,
    document,
    published,
  }: Pick<Draft, 'type' | 'document'> & { published: PublishedDocument | undefined },
): Promise<Effect[]> {
  if (!published?.body) return []
  const stations = await stationsOf(reads, book, published.audience)
  const effects: Effect[] = stations.length > 0 ? [{ is: 'leaves-stations', count: stations.length }] : []
  if (type === 'item') effects.push(...(await inStock(reads, stations, document)))
  if (type === 'form') effects.push(...(await openRequests(reads, stations, { form: document, book })))
  if (['category', 'service', 'item', 'form'].includes(type)) effects.push({ is: 'counted-on', count: null })
  return effects
}

function isSensitive(body: unknown): boolean {
  return (body as { sensitive?: unknown } | null)?.sensitive === true
}

/** Running stations that a document goes to, as far as they are the caller's to know of. */
async function stationsOf(
  reads: Pick<StoreReads, 'stations'>,
  { caller, nowMs, units }: DraftBook,
  audience: Audience,
): Promise<string[]> {
  const unit = audienceUnit(audience)
  const mine = scopeOf(caller.unit, units)
  const goesTo = unit ? scopeOf(unit, units) : undefined
  return (await reads.stations.list())
    .filter(({ id }) => unit !== undefined || audience === `station:${id}`)
    .filter((each) => mine.has(each.unit) && (goesTo?.has(each.unit) ?? true))
    .filter(({ closedMs }) => closedMs === undefined || closedMs > nowMs)
    .map(({ id }) => id)
}

async function inStock(
  reads: Pick<StoreReads, 'stock'>,
  stations: readonly string[],
  item: string,
): Promise<Effect[]> {
  const lots = await reads.stock.runningBefore({ stations, figures: ['lots'], day: endOfDays })
  const holding = lots.filter(({ code, amount }) => amount > 0 && code.startsWith(`${item}/`))
  const count = new Set(holding.map(({ station }) => station)).size
  return count > 0 ? [{ is: 'in-stock', count }] : []
}

async function openRequests(
  reads: Pick<StoreReads, 'requests'>,
  stations: readonly string[],
  { form, book }: { form: string; book: DraftBook },
): Promise<Effect[]> {
  const open = await reads.requests.openSince(stations, book.nowMs)
  const count = open.filter((each) => each.form === form).length
  return count > 0 ? [{ is: 'open-requests', count }] : []
}
