import type { DraftOrder } from '../contract/drafts.ts'
import type { Refusal } from '../http/endpoint.ts'
import type { StoreWrites } from '../store/store.ts'
import type { DraftBook } from './draft-book.ts'
import { isEnded } from './draft-row.ts'
import { saveDraft } from './put-draft.ts'
import { submitDraft } from './steps.ts'

type Sent = { draft: string } | Refusal
type Order = Omit<DraftOrder, 'rev' | 'body'> & { body: object; batch?: string }

/**
 * Whether what a caller would publish for a unit is for somebody else to look at first: a person's is, where there is anybody. A token
 * publishes as it always did: who gave a machine that right answered for it then.
 */
export async function needsReview({ caller, othersOf }: DraftBook, unit: string): Promise<boolean> {
  return caller.who.kind === 'account' && (await othersOf({ unit, than: caller.who.id })).length > 0
}

/**
 * Writes and submits a draft in one go; over the caller's own of the same document where one is open, so that twice is once. What cannot
 * be submitted (`malformed`) stays with its author, as a draft.
 */
export async function sendToReview(
  writes: StoreWrites,
  book: DraftBook,
  { batch, ...order }: Order,
): Promise<Sent> {
  const { type, document, unit } = order
  const body = order.body as DraftOrder['body']
  const known = await writes.drafts.list({ ...{ units: [unit], type, document }, offset: 0, limit: 50 })
  const mine = known.find((each) => !isEnded(each) && each.author.id === book.caller.who.id)
  const draft = mine?.draft ?? crypto.randomUUID()
  const saving = { draft, order: { ...order, body, rev: mine?.rev ?? 0 }, ...(batch ? { batch } : {}) }
  const saved = await saveDraft(writes, book, saving)
  if ('problem' in saved) return saved
  const sent = await submitDraft(writes, book, saved)
  if ('problem' in sent) return sent
  if (!('faults' in sent)) return { draft }
  const [first] = sent.faults
  return { problem: 'malformed', detail: `${first?.path ?? ''}: ${first?.is ?? ''} ${first?.detail ?? ''}` }
}
