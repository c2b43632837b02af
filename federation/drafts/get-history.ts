import * as z from 'zod'
import { toInstant } from '../../protocol/instants.ts'
import type { DraftType, History, HistoryRow } from '../contract/drafts.ts'
import { draftDocumentSchema, draftTypeSchema, historySchema } from '../contract/drafts.ts'
import { endpoint, json } from '../http/endpoint.ts'
import { audienceUnit } from '../listings/audience-unit.ts'
import { nameOf } from '../rights/name-of.ts'
import type { PublishedDocument } from '../store/nouns/documents.ts'
import type { ListingAct } from '../store/nouns/listings.ts'
import type { Revision } from '../store/nouns/revisions.ts'
import type { StoreReads } from '../store/store.ts'
import { changesBetween } from './changes-between.ts'
import { openDraftBook } from './draft-book.ts'
import { effectsOfWithdrawing } from './effects.ts'
import { mayChange } from './get-documents.ts'
import { reaches } from './near-units.ts'
import { titleOf } from './title-of.ts'

type Params = { type: DraftType; document: string }

export const getHistory = endpoint<Params, unknown, unknown, 'reader'>({
  method: 'get',
  path: '/v1/documents/:type/:document/history',
  summary:
    'Every revision of what was published under a name: who wrote it, who approved it, when, and what was different.',
  who: 'reader',
  reach: 'own',
  params: z.object({ type: draftTypeSchema, document: draftDocumentSchema }),
  answers: { 200: { what: 'The revisions.', type: 'application/json', schema: historySchema } },
  problems: ['malformed', 'bad-token', 'not-found', 'busy'],
  handle({ hub, params, caller, nowMs }) {
    return hub.store.read(async (reads) => {
      const { type, document } = params
      const book = await openDraftBook(reads, { hub, caller, nowMs })
      const isNear = reaches(caller.unit, book.units)
      const published = await reads.documents.find(type, document)
      const known = await revisionsOf(reads, params, published)
      const shown = known.filter(({ unit }) => isNear(unit))
      const [newest] = shown
      if (!newest) return { problem: 'not-found', detail: `There is no ${type} ${document}.` }
      const last = known.find(({ body }) => body !== undefined)
      const history: History = {
        ...{ type, document, unit: newest.unit, rev: newest.rev },
        title: titleOf(last?.body === undefined ? undefined : JSON.parse(last.body)),
        isWithdrawn: newest.what === 'withdrawn',
        mayChange: mayChange(newest.unit, book),
        effects: await effectsOfWithdrawing(reads, book, { type, document, published }),
        revisions: shown.map(({ body: _, ...row }) => row),
      }
      return json(history)
    })
  },
})

type Row = HistoryRow & { body: string | undefined }

/** The newest first; of what was published before revisions were kept, what is there now, and of listings each act. */
async function revisionsOf(
  reads: Pick<StoreReads, 'revisions' | 'listings'>,
  { type, document }: Params,
  published: PublishedDocument | undefined,
): Promise<Row[]> {
  const kept = await reads.revisions.of(type, document)
  const rows = kept.map((each, at) => rowOf(each, kept[at + 1]))
  const acts = type === 'listing' ? await reads.listings.actsOf(document) : []
  for (const act of acts) {
    const row = rows.find(({ rev }) => rev === act.rev)
    if (!row) rows.push(rowOfAct(act))
    // Who it was is known, though not kept with the revision.
    else if (row.author === null) Object.assign(row, whoseAct(act))
  }
  if (published && !rows.some(({ rev }) => rev === published.rev)) rows.push(rowOfDocument(type, published))
  return rows.toSorted((one, other) => other.rev - one.rev)
}

function rowOf(revision: Revision, before: Revision | undefined): Row {
  const { rev, how, unit, body, author, approver, isAlone, atMs } = revision
  return {
    ...{ rev, how, unit: unit ?? null, what: body === undefined ? 'withdrawn' : 'published', body, isAlone },
    ...{ at: atMs === undefined ? null : toInstant(atMs), author: author ? nameOf(author) : null },
    approvedBy: approver ? nameOf(approver) : null,
    changes:
      body === undefined || (before === undefined && rev > 1)
        ? null
        : changesBetween(before?.body === undefined ? undefined : JSON.parse(before.body), JSON.parse(body)),
  }
}

const unkept = { approvedBy: null, isAlone: false, changes: null, body: undefined }

function rowOfAct({ rev, unit, shown, ...act }: ListingAct): Row {
  const what = shown ? 'published' : 'withdrawn'
  return { rev, what, how: 'direct', unit, ...whoseAct(act), ...unkept }
}

function whoseAct({ actsAs, atMs }: Pick<ListingAct, 'actsAs' | 'atMs'>): Pick<Row, 'author' | 'at'> {
  return { author: actsAs, at: toInstant(atMs) }
}

function rowOfDocument(type: DraftType, { rev, audience, body }: PublishedDocument): Row {
  return {
    ...{ rev, what: body === null ? 'withdrawn' : 'published', unit: audienceUnit(audience) ?? null },
    how: rev === 1 && type !== 'listing' ? 'program' : 'direct',
    ...{ at: null, author: null, ...unkept, body: body ?? undefined },
  }
}
