import type { Published, PublishedRow } from '../../../../federation/contract/drafts.ts'
import type { Body } from './body.ts'
import { textsOf } from './body.ts'

/** `own`: what this unit may change; `untranslated`: what some language lacks. */
export type PublishedFilter = { search: string; only: 'all' | 'own' | 'untranslated' | 'withdrawn' }

export type ListedRow = Omit<PublishedRow, 'missing' | 'drafts'> &
  Partial<Pick<PublishedRow, 'missing' | 'drafts'>>

/** The rows to be shown, in their own order where the type has one. A search finds words of any language, and the id. */
export function filterPublished(
  { documents, withdrawn }: Published,
  { search, only }: PublishedFilter,
  nameOf: (body: Body) => unknown,
): ListedRow[] {
  const wanted = search.trim().toLowerCase()
  const all: readonly ListedRow[] = only === 'withdrawn' ? withdrawn : documents
  const placeOf = ({ body }: ListedRow) => Number((body as Body | null)?.['order']) || Number.MAX_SAFE_INTEGER
  return all
    .filter((row) => only !== 'own' || row.mayChange)
    .filter(
      ({ missing }) =>
        only !== 'untranslated' || Object.values(missing ?? {}).some((each) => each.length > 0),
    )
    .filter(({ document, body }) =>
      [document, ...Object.values(textsOf(nameOf((body ?? {}) as Body)))].some((words) =>
        words.toLowerCase().includes(wanted),
      ),
    )
    .toSorted((one, other) => placeOf(one) - placeOf(other))
}
