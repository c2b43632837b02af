import { hash } from 'node:crypto'
import type { DocumentBody } from '../../../protocol/documents/index.ts'
import { listingDocument } from '../../../protocol/documents/listing.ts'
import type { CheckedAt } from '../../../protocol/jobs/check-job.ts'
import { laws } from '../../../protocol/jobs/laws.ts'
import type { JobImport, RefusedJob } from '../../contract/job-imports.ts'
import type { StoreReads } from '../../store/store.ts'
import { audienceUnit } from '../audience-unit.ts'
import { checkDraft } from './check-draft.ts'
import type { Draft, DraftFault } from './draft.ts'
import { faultOf } from './draft.ts'

type Listing = DocumentBody<'listing'>
export type PlannedJob = JobImport['accepted'][number] & { body: Listing }
export type Plan = { accepted: PlannedJob[]; refused: RefusedJob[] }

/** What would become of each draft. `at`: the day, and the lowest pay of the unit. */
export async function planImport(
  reads: Pick<StoreReads, 'documents'>,
  drafts: readonly Draft[],
  { unit, at }: { unit: string; at: CheckedAt },
): Promise<Plan> {
  const plan: Plan = { accepted: [], refused: [] }
  const seen = new Set<string>()
  for (const draft of drafts) {
    const checked = checkDraft(draft, at)
    if (!checked.ok) {
      plan.refused.push(refusal(draft, checked.faults))
      continue
    }
    const listing = jobListingId(unit, checked.body)
    if (seen.has(listing)) {
      plan.refused.push(refusal(draft, [faultOf('reference', 'twice', referenceIn(draft) ?? '')]))
      continue
    }
    seen.add(listing)
    const { what, body } = await mergeWithHeld(reads, { listing, unit, body: checked.body })
    const employer = body.kind === 'job' ? body.job.employer.name : ''
    plan.accepted.push({ line: draft.line, listing, title: body.title['zh-CN'], employer, what, body })
  }
  return plan
}

/**
 * The same number of the same unit is the same listing, whatever file it comes in. A posting without a number is known by what no
 * employer has twice: title, place and telephone.
 */
function jobListingId(unit: string, body: Listing): string {
  if (body.kind !== 'job') throw new Error('only jobs are imported')
  const { reference, employer, place, contact } = body.job
  const key = reference ?? JSON.stringify([employer.name, body.title['zh-CN'], place.address, contact.phone])
  return `job-${hash('sha256', JSON.stringify([unit, reference !== undefined, key]), 'hex').slice(0, 32)}`
}

/** What an officer added by hand (a picture, a title in another language) stays, while the Chinese title is the same. */
async function mergeWithHeld(
  reads: Pick<StoreReads, 'documents'>,
  { listing, unit, body }: { listing: string; unit: string; body: Listing },
): Promise<{ what: PlannedJob['what']; body: Listing }> {
  const held = await reads.documents.find('listing', listing)
  if (!held?.body || audienceUnit(held.audience) !== unit) return { what: 'new', body }
  const before = listingDocument.body.parse(JSON.parse(held.body))
  const isSameTitle = before.title['zh-CN'] === body.title['zh-CN']
  const title = isSameTitle ? { ...before.title, ...body.title } : body.title
  // A window that is given anew replaces the old one whole.
  const { from: _, ...kept } = before
  const merged = listingDocument.body.parse({ ...kept, ...body, title })
  return {
    what: JSON.stringify(merged) === JSON.stringify(before) ? 'same' : 'changed',
    body: merged,
  }
}

function refusal(draft: Draft, faults: readonly DraftFault[]): RefusedJob {
  return {
    line: draft.line,
    title: draft.title?.['zh-CN'] ?? null,
    reference: referenceIn(draft) ?? null,
    faults: faults.map((fault) => {
      const column = draft.columnOf(fault.field)
      const wanted = column === null ? draft.headingFor(fault.field) : null
      return { ...fault, text: fault.text.slice(0, 100), cites: laws[fault.law], column, wanted }
    }),
  }
}

function referenceIn({ job }: Draft): string | undefined {
  return typeof job['reference'] === 'string' ? job['reference'] : undefined
}
