import type { DraftWhole } from '../contract/drafts.ts'
import { audienceUnit } from '../listings/audience-unit.ts'
import type { Draft } from '../store/nouns/drafts.ts'
import type { StoreReads } from '../store/store.ts'
import { changesBetween } from './changes-between.ts'
import type { DraftBook } from './draft-book.ts'
import { draftRow, isEnded } from './draft-row.ts'
import { effectsOfPublishing } from './effects.ts'

type Reads = Pick<StoreReads, 'revisions' | 'stations' | 'stock' | 'requests'>

/** One draft with its body, what stands against it, what is published today, and what would be different. */
export async function draftWhole(reads: Reads, book: DraftBook, draft: Draft): Promise<DraftWhole> {
  const { row, faults, published } = await draftRow(book, draft)
  const body: DraftWhole['body'] = JSON.parse(draft.body)
  const today = published?.body ? JSON.parse(published.body) : undefined
  const before = draft.publishedRev === undefined ? today : await bodyBefore(reads, draft)
  return {
    ...row,
    body,
    faultList: faults,
    published: published
      ? { rev: published.rev, unit: audienceUnit(published.audience) ?? null, body: today ?? null }
      : null,
    changes: changesBetween(before, body),
    effects: isEnded(draft) ? [] : await effectsOfPublishing(reads, book, { draft, body, published }),
  }
}

/** What stood there before the revision that a draft became. */
async function bodyBefore(reads: Reads, { type, document, publishedRev = 0 }: Draft) {
  const earlier = (await reads.revisions.of(type, document)).find(({ rev }) => rev < publishedRev)
  return earlier?.body === undefined ? undefined : JSON.parse(earlier.body)
}
