import * as z from 'zod'
import { toInstant } from '../../protocol/instants.ts'
import type { DraftType, Published, PublishedRow } from '../contract/drafts.ts'
import { draftTypeSchema, publishedSchema } from '../contract/drafts.ts'
import { endpoint, json } from '../http/endpoint.ts'
import { audienceUnit } from '../listings/audience-unit.ts'
import { unitInReach } from '../reports/unit-in-reach.ts'
import { scopeOf } from '../reports/unit-scope.ts'
import { nameOf } from '../rights/name-of.ts'
import type { Draft } from '../store/nouns/drafts.ts'
import type { Revision } from '../store/nouns/revisions.ts'
import type { StoreReads } from '../store/store.ts'
import type { DraftBook } from './draft-book.ts'
import { openDraftBook } from './draft-book.ts'
import { missingTexts } from './missing-texts.ts'
import { reaches } from './near-units.ts'
import { topsOf } from './units-of-draft.ts'

type Query = { unit?: string | undefined; type: DraftType }

export const getDocuments = endpoint<unknown, Query, unknown, 'reader'>({
  method: 'get',
  path: '/v1/documents',
  summary:
    'What of one type is published for the stations of a unit, bodies and all, and what was withdrawn there.',
  who: 'reader',
  reach: 'unit',
  query: z.object({ unit: z.string().max(64).optional(), type: draftTypeSchema }),
  answers: { 200: { what: 'The documents.', type: 'application/json', schema: publishedSchema } },
  problems: ['malformed', 'bad-token', 'forbidden', 'not-found', 'busy'],
  handle({ hub, query, caller, nowMs }) {
    return hub.store.read(async (reads) => {
      const { type } = query
      const reach = await unitInReach(reads, { reader: caller.unit, asked: query.unit })
      if ('problem' in reach) return reach
      const book = await openDraftBook(reads, { hub, caller, nowMs })
      const isNear = reaches(reach.unit.id, reach.units)
      const published: Published = {
        ...{ unit: reach.unit.id, type, at: toInstant(nowMs) },
        documents: await livingRows(reads, { type, book, isNear }),
        withdrawn: (await withdrawnRows(reads, { type, book })).filter(({ unit }) => isNear(unit)),
      }
      return json(published)
    })
  },
})

type Reads = Pick<StoreReads, 'documents' | 'drafts' | 'revisions'>
type Of = { type: DraftType; book: DraftBook; isNear: (to: string | null | undefined) => boolean }

async function livingRows(reads: Reads, { type, book, isNear }: Of): Promise<PublishedRow[]> {
  const newest = new Map((await reads.revisions.newest(type)).map((each) => [each.document, each]))
  const mine = scopeOf(book.caller.unit, book.units)
  const mayPublish = book.caller.may.includes('publish')
  const open = (await reads.drafts.openOf(type)).filter(({ unit }) => mayPublish && mine.has(unit))
  const drafts = Map.groupBy(open, ({ document }) => document)
  return (await reads.documents.ofType(type))
    .filter(({ audience }) => isNear(audienceUnit(audience)))
    .map(({ id, audience, rev, body }) => {
      const parsed: PublishedRow['body'] = JSON.parse(body ?? 'null')
      const unit = audienceUnit(audience) ?? null
      return {
        ...{ document: id, unit, rev, body: parsed, mayChange: mayChange(unit, book) },
        ...whoIn(newest.get(id), rev),
        ...{ missing: missingTexts(parsed), drafts: (drafts.get(id) ?? []).map(told(book)) },
      }
    })
}

/** As each was when it was withdrawn; who did that, and its revision now, stand in its newest revision. */
async function withdrawnRows(
  reads: Reads,
  { type, book }: Pick<Of, 'type' | 'book'>,
): Promise<Published['withdrawn']> {
  const newest = new Map((await reads.revisions.newest(type)).map((each) => [each.document, each]))
  return (await reads.revisions.withdrawn(type)).toReversed().flatMap((last) => {
    const gone = newest.get(last.document)
    if (!gone || last.body === undefined) return []
    const unit = last.unit ?? null
    return {
      ...{ document: last.document, unit, rev: gone.rev, body: JSON.parse(last.body) },
      ...{ mayChange: mayChange(unit, book), ...whoIn(gone, gone.rev) },
    }
  })
}

/** Whoever reaches everybody it goes to; what goes to every station is the top's. */
export function mayChange(unit: string | null, { caller, units }: DraftBook): boolean {
  const mine = scopeOf(caller.unit, units)
  return (
    caller.may.includes('publish') && (unit === null ? topsOf(units) : [unit]).every((each) => mine.has(each))
  )
}

function whoIn(revision: Revision | undefined, rev: number): Pick<PublishedRow, 'by' | 'at'> {
  if (revision?.rev !== rev) return { by: null, at: null }
  const { approver, author, atMs } = revision
  const by = approver ?? author
  return { by: by ? nameOf(by) : null, at: atMs === undefined ? null : toInstant(atMs) }
}

function told({ caller }: DraftBook): (draft: Draft) => PublishedRow['drafts'][number] {
  return ({ draft, state, author }) => ({ draft, state, isMine: author.id === caller.who.id })
}
