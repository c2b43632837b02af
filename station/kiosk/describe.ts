import { readDocuments } from '../../db/documents.ts'
import type { Enrolment } from '../../db/enrolment.ts'
import type { ReadHandle } from '../../db/handles.ts'
import type { DocumentBody } from '../../protocol/documents/index.ts'
import { slugSchema } from '../../protocol/ids.ts'
import { toInstant } from '../../protocol/instants.ts'
import type { OutputOf } from '../contract/calls.ts'
import { builtInCategories } from './built-in-categories.ts'
import { builtInServices } from './built-in-services.ts'

type Kiosk = OutputOf<'kiosk.describe'>

export type KioskParts = {
  db: ReadHandle
  app: string
  diagonalInches: number | null
  enrolment: () => Enrolment | undefined
  timeZone: () => string
  /** The later of the wall clock and trusted now, milliseconds since 1970. */
  nowMs: () => number
}

/** All a kiosk page needs, from the hub's documents; the built-in lists stand in for a list the hub has not sent. */
export function describeKiosk(parts: KioskParts): Kiosk {
  const { db, app, diagonalInches } = parts
  const enrolment = parts.enrolment()
  const own = enrolment && readDocuments(db, 'station').find(({ id }) => id === enrolment.station)?.body
  return {
    app,
    station: enrolment ? stationOf(db, enrolment, own) : null,
    categories: categoriesOf(db),
    services: servicesOf(db, own?.services),
    timeZone: parts.timeZone(),
    diagonalInches,
    now: toInstant(parts.nowMs()),
  }
}

function stationOf(
  db: ReadHandle,
  enrolment: Enrolment,
  body: DocumentBody<'station'> | undefined,
): Kiosk['station'] {
  const unit = body?.unit ?? enrolment.unit
  const unitName = readDocuments(db, 'unit').find(({ id }) => id === unit)?.body.name
  const { hostOrganisation, address, hours, phone } = body ?? {}
  return {
    id: enrolment.station,
    name: body?.name ?? { 'zh-CN': enrolment.name },
    unit,
    ...(unitName && { unitName }),
    ...(hostOrganisation && { hostOrganisation }),
    ...(address && { address }),
    ...(hours && { hours }),
    ...(phone && { phone }),
  }
}

function categoriesOf(db: ReadHandle): Kiosk['categories'] {
  const sent = readDocuments(db, 'category').filter(({ id }) => isCode(id))
  if (sent.length === 0) return builtInCategories.map((each) => ({ ...each, pictogram: each.code }))
  sort(sent, ({ body }) => body.order)
  return sent.map(({ id, body: { name, group, pictogram } }) => ({
    code: id,
    name,
    group,
    pictogram: pictogram ?? id,
  }))
}

/** What this very station offers, where the county has said so; else all that there is. */
function servicesOf(db: ReadHandle, offered: readonly string[] | undefined): Kiosk['services'] {
  const isOffered = (code: string) => offered === undefined || offered.includes(code)
  const sent = readDocuments(db, 'service').filter(({ id }) => isCode(id) && isOffered(id))
  if (sent.length === 0) return builtInServices.map((each) => ({ ...each, pictogram: each.code }))
  sort(sent, ({ body }) => body.order ?? Number.MAX_SAFE_INTEGER)
  return sent.map(({ id, body: { name, pictogram } }) => ({ code: id, name, pictogram: pictogram ?? id }))
}

/** A document whose id is no code could not be checked in with; it must not keep the page from being drawn. */
function isCode(id: string): boolean {
  return slugSchema.safeParse(id).success
}

function sort<T>(list: T[], placeOf: (each: T) => number): void {
  list.sort((one, other) => placeOf(one) - placeOf(other))
}
