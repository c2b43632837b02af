import * as z from 'zod'
import { unitIdSchema } from '../../../protocol/ids.ts'
import type { Decoded } from '../../../protocol/tables/decode-text.ts'
import { decodeText } from '../../../protocol/tables/decode-text.ts'
import type { JobImport } from '../../contract/job-imports.ts'
import { jobImportSchema, maxImportedJobs } from '../../contract/job-imports.ts'
import { openDraftBook } from '../../drafts/draft-book.ts'
import { needsReview, sendToReview } from '../../drafts/send-to-review.ts'
import type { Answer, Refusal } from '../../http/endpoint.ts'
import { endpoint, json } from '../../http/endpoint.ts'
import { timeZoneOf } from '../../reports/time-zone-of.ts'
import { unitInReach } from '../../reports/unit-in-reach.ts'
import type { StoreReads, StoreWrites } from '../../store/store.ts'
import { publishListing } from '../publish-listing.ts'
import { settingsOfUnit } from '../settings-of-unit.ts'
import type { Draft } from './draft.ts'
import type { Plan } from './plan-import.ts'
import { planImport } from './plan-import.ts'
import { readCsvJobs } from './read-csv-jobs.ts'
import { readJobPostings } from './read-job-postings.ts'

/** A thousand postings with long descriptions in a machine's HTML. */
const maxBytes = 8 * 1024 * 1024

const querySchema = z.object({
  unit: unitIdSchema.optional(),
  commit: z.enum(['true', 'false']).default('false'),
})
type Query = z.infer<typeof querySchema>

export const postJobImport = endpoint<unknown, Query, Buffer, 'publisher'>({
  method: 'post',
  path: '/v1/job-imports',
  summary:
    'Takes jobs in a file: a table (CSV in UTF-8, UTF-16 or GB18030, columns by their headings) or schema.org JobPosting in JSON-LD. Without `commit=true` it only says what would become of each. Whatever is lawful is published; what is not is refused by line, field and law.',
  who: 'publisher',
  reach: 'unit',
  query: querySchema,
  body: { type: 'application/octet-stream', maxBytes, what: 'The file; what it is shows in itself.' },
  answers: {
    200: { what: 'What becomes of each posting.', type: 'application/json', schema: jobImportSchema },
  },
  problems: ['malformed', 'bad-token', 'forbidden', 'not-found', 'too-large', 'busy'],
  async handle({ hub, query, body, caller, nowMs }) {
    const unit = query.unit ?? caller.unit
    const timeZone = await hub.store.read(timeZoneOf)
    const read = readJobs(body, timeZone)
    if ('problem' in read) return read
    const { drafts, format, encoding } = read
    const { day } = hub.days.placeOf(nowMs)
    const planned = async (reads: StoreReads | StoreWrites): Promise<Plan | Refusal> => {
      const reach = await unitInReach(reads, { reader: caller.unit, asked: unit })
      if ('problem' in reach) return reach
      const { floorFenPerHour } = await settingsOfUnit(reads, unit, reach.units)
      return planImport(reads, drafts, { unit, at: { day, floorFenPerHour } })
    }
    const answer = (
      plan: Plan | Refusal,
      committed: boolean,
      batch: string | null = null,
    ): Answer | Refusal => {
      if ('problem' in plan) return plan
      const accepted = plan.accepted.map(({ body: _, ...job }) => job)
      const made: JobImport = { unit, format, encoding, committed, batch, accepted, refused: plan.refused }
      return json(made)
    }
    if (query.commit === 'false') return answer(await hub.store.read(planned), false)
    return hub.store.write(async (writes) => {
      const plan = await planned(writes)
      if ('problem' in plan) return plan
      const book = await openDraftBook(writes, { hub, caller, nowMs })
      const batch = (await needsReview(book, unit)) ? crypto.randomUUID() : null
      const behind = { isAlone: caller.who.kind === 'account' }
      for (const { listing, body: job, what } of plan.accepted) {
        if (what === 'same') continue
        if (batch === null) {
          await publishListing(writes, { id: listing, unit, body: job }, { who: caller.who, nowMs, behind })
          continue
        }
        const baseRev = (await writes.documents.find('listing', listing))?.rev ?? 0
        const order = { type: 'listing', document: listing, unit, baseRev, body: job, batch } as const
        const sent = await sendToReview(writes, book, order)
        // One that names a form which is gone, say, waits with its author.
        if ('problem' in sent && sent.problem !== 'malformed') throw new Error(`${listing}: ${sent.problem}`)
      }
      return answer(plan, true, batch)
    })
  },
})

type Read = { drafts: Draft[]; format: JobImport['format']; encoding: Decoded['encoding'] }

function readJobs(bytes: Buffer, timeZone: string): Read | Refusal {
  const decoded = decodeText(bytes)
  if (!decoded) return { problem: 'malformed', detail: 'The file is no text in UTF-8, UTF-16 or GB18030.' }
  const { text, encoding } = decoded
  const format = /^\s*[[{]/.test(text) ? 'json-ld' : 'csv'
  // One more than is taken: what there is beyond it costs the hub nothing.
  const atMost = maxImportedJobs + 1
  const drafts =
    format === 'csv' ? readCsvJobs(text, timeZone, atMost) : readJobPostings(text, timeZone, atMost)
  if (!drafts || drafts.length === 0)
    return {
      problem: 'malformed',
      detail:
        format === 'csv'
          ? 'The file is no table of jobs: no row has a heading for the job (岗位) and one for who offers it (用工单位).'
          : 'The file is no JSON, or there is no JobPosting in it.',
    }
  if (drafts.length > maxImportedJobs)
    return {
      problem: 'too-large',
      detail: `The file has more jobs than are taken at a time: ${maxImportedJobs}.`,
    }
  return { drafts, format, encoding }
}
