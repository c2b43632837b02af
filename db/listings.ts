import type { DocumentBody } from '../protocol/documents/index.ts'
import { documentSchemaOf } from '../protocol/documents/index.ts'
import { readChange } from './documents.ts'
import type { ReadHandle } from './handles.ts'

/** A listing as the county published it; `n` grows with each change, so that the newest can come first. */
export type PublishedListing = { id: string; n: number; body: DocumentBody<'listing'> }

export type ListingDocuments = {
  /** Changes whenever a listing came, changed or went. */
  mark: string
  listings: PublishedListing[]
  /** Ids that were withdrawn: a station's own posting may be among them. */
  gone: ReadonlySet<string>
}

/** What tells whether listings have changed since they were read last, without reading them. */
export function listingMark(db: ReadHandle): string {
  const row = db.sqlite
    .prepare<[], { n: number | null; count: number; gone: number | null }>(
      "SELECT max(n) AS n, count(*) AS count, sum(gone) AS gone FROM documents WHERE type = 'listing'",
    )
    .get()
  return `${row?.n}/${row?.count}/${row?.gone}`
}

/** Every listing that this version can read, and the ids of those withdrawn. */
export function readListings(db: ReadHandle): ListingDocuments {
  const mark = listingMark(db)
  const rows = db.sqlite
    .prepare<[], { id: string; n: number; gone: number; line: string }>(
      "SELECT id, n, gone, line FROM documents WHERE type = 'listing'",
    )
    .all()
  const schema = documentSchemaOf('listing')
  return {
    mark,
    gone: new Set(rows.filter(({ gone }) => gone === 1).map(({ id }) => id)),
    listings: rows.flatMap(({ id, n, gone, line }) => {
      const body = gone === 1 ? undefined : schema?.safeParse(readChange(line)?.body)
      return body?.success ? [{ id, n, body: body.data as DocumentBody<'listing'> }] : []
    }),
  }
}
