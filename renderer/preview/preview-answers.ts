// What a station would answer that holds just these documents: the rules are the station's, as far as a screen can see them.
import type { OutputOf } from '../../station/contract/calls.ts'
import type { PreviewOrder } from './preview-order.ts'

type Described = OutputOf<'kiosk.describe'>

/** Kinds of work and services, in the order of their tiles. */
export function tilesOf({
  documents,
}: Pick<PreviewOrder, 'documents'>): Pick<Described, 'categories' | 'services'> {
  return {
    categories: sorted(documents.category).map(({ id, body: { name, group, pictogram } }) => ({
      ...{ code: id, name, group },
      pictogram: pictogram ?? id,
    })),
    services: sorted(documents.service).map(({ id, body: { name, pictogram } }) => ({
      ...{ code: id, name },
      pictogram: pictogram ?? id,
    })),
  }
}

export function describeOf(order: PreviewOrder): Described {
  const { station, timeZone, now } = order
  const own = { app: 'preview', station: { id: 'preview', ...station }, diagonalInches: null }
  return { ...own, ...tilesOf(order), timeZone, now }
}

/** As if a full shelf of each stood there: how many there are is the station's, not the document's. */
export function boxOf({ documents, now, day }: PreviewOrder): OutputOf<'stock.box'> {
  return {
    now,
    day,
    items: sorted(documents.item)
      .filter(({ body }) => body.access === 'self-service' && body.group !== 'loan')
      .map(({ id, body }) => ({
        item: { id, ...body },
        available: body.par || 10,
        next: { lot: '', effectiveUntil: null },
      })),
    drivers: (documents.category ?? []).filter(({ body }) => body.drives).map(({ id }) => id),
  }
}

export function shelfOf({ documents }: PreviewOrder): OutputOf<'loans.shelf'> {
  return {
    items: sorted(documents.item)
      .filter(({ body }) => body.group === 'loan')
      .map(({ id, body }) => ({ item: { id, ...body }, out: 0, codes: [] })),
    out: [],
  }
}

type Ask = { kinds: readonly string[]; ids?: readonly string[] | undefined }

export function listingsOf({ documents, now, day }: PreviewOrder, ask: Ask): OutputOf<'listings.browse'> {
  const all = documents.listing ?? []
  const listings = all
    .filter(({ id, body }) => ask.kinds.includes(body.kind) && (ask.ids?.includes(id) ?? true))
    .map(({ id, body }) => ({ id, checkedBy: 'county' as const, body }))
  return { listings, total: listings.length, byKind: countsOf(all), trades: [], asOf: now, day }
}

/** `recipients`: whom a request would be sealed to, if one were filed. */
export function formsOf(
  { documents, station, now, day }: PreviewOrder,
  recipients: string[],
): OutputOf<'requests.forms'> {
  const office = { office: 'preview', name: station.name, phone: null, address: null, recipients }
  return {
    forms: sorted(documents.form).map(({ id, body }) => ({ form: id, rev: 1, body, office })),
    holidays: [],
    holidayYears: [],
    day,
    asOf: now,
  }
}

function countsOf(
  listings: NonNullable<PreviewOrder['documents']['listing']>,
): OutputOf<'listings.browse'>['byKind'] {
  const counts = {
    ...{ job: 0, programme: 0, course: 0, event: 0, notice: 0, story: 0, drive: 0, hotline: 0 },
    'law-card': 0,
  }
  for (const { body } of listings) counts[body.kind] += 1
  return counts
}

/** By `order`; what has none comes last. */
function sorted<T extends { id: string; body: { order?: number | undefined } }>(
  documents: readonly T[] = [],
): T[] {
  const placeOf = ({ body }: T) => body.order ?? Number.MAX_SAFE_INTEGER
  return [...documents].sort((one, other) => placeOf(one) - placeOf(other))
}
