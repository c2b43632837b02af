import type { Refusal } from '../http/endpoint.ts'
import { scopeOf } from '../reports/unit-scope.ts'
import type { Draft } from '../store/nouns/drafts.ts'
import type { StoreReads } from '../store/store.ts'
import type { DraftBook } from './draft-book.ts'
import { unitsOfDocument } from './units-of-draft.ts'

/** The draft as it is held, when its caller has seen it at this revision; asked again inside the transaction that changes it. */
export async function draftToChange(
  reads: Pick<StoreReads, 'drafts'>,
  { draft, rev }: { draft: string; rev: number },
  { caller, units }: DraftBook,
): Promise<{ held: Draft } | Refusal> {
  const held = await reads.drafts.find(draft)
  if (!held) return { problem: 'not-found', detail: `There is no draft ${draft}.` }
  if (!scopeOf(caller.unit, units).has(held.unit))
    return { problem: 'forbidden', detail: 'This draft is not of your unit, or below it.' }
  return held.rev === rev ? { held } : { problem: 'changed' }
}

/** Why what is published under a draft's name is not its caller's to replace; undefined when it is. */
export async function refuseAbove(
  { reads, caller, units }: DraftBook,
  { type, document }: Pick<Draft, 'type' | 'document'>,
): Promise<Refusal | undefined> {
  const scope = scopeOf(caller.unit, units)
  const published = await unitsOfDocument(reads, type, document)
  return published.every((unit) => scope.has(unit))
    ? undefined
    : { problem: 'forbidden', detail: 'This was published for more than your unit, and is changed there.' }
}
