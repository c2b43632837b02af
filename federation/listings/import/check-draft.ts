import { daySchema } from '../../../protocol/days.ts'
import type { DocumentBody } from '../../../protocol/documents/index.ts'
import { listingDocument } from '../../../protocol/documents/listing.ts'
import type { CheckedAt } from '../../../protocol/jobs/check-job.ts'
import { checkJob } from '../../../protocol/jobs/check-job.ts'
import { jobSchema } from '../../../protocol/jobs/job.ts'
import { plainTextSchema } from '../../../protocol/plain-text.ts'
import type { Draft, DraftFault } from './draft.ts'
import { faultOf } from './draft.ts'

export type Checked = { ok: true; body: DocumentBody<'listing'> } | { ok: false; faults: DraftFault[] }

const titleSchema = plainTextSchema(80)

/** A draft as the listing it makes, or everything that keeps it from being one: what is missing first, else what breaks the law. */
export function checkDraft(draft: Draft, at: CheckedAt): Checked {
  const { title, from, until } = draft
  const parsed = jobSchema.safeParse(draft.job)
  const faults = [...draft.faults, ...titleFaults(draft), ...windowFaults(draft)]
  for (const { path } of parsed.error?.issues ?? []) {
    const field = path.join('.')
    const value = valueAt(draft.job, path)
    if (!faults.some((each) => isSame(each.field, field)))
      faults.push(faultOf(field, value === undefined ? 'missing' : 'unreadable', shown(value)))
  }
  if (!parsed.success || !title || !until || faults.length > 0) return { ok: false, faults }
  const whole = { ...parsed.data, description: draft.description ?? parsed.data.description }
  // Each language of the title is a title; what else is said, is said once.
  for (const [index, text] of [...new Set(Object.values(title))].entries())
    faults.push(
      ...checkJob({ title: text, until, job: whole }, at).filter(
        ({ field }) => index === 0 || field === 'title',
      ),
    )
  if (faults.length > 0) return { ok: false, faults }
  const body = { kind: 'job', title, until, job: parsed.data, ...(from === undefined ? {} : { from }) }
  return { ok: true, body: listingDocument.body.parse(body) }
}

function titleFaults({ title }: Draft): DraftFault[] {
  if (!title) return [faultOf('title', 'missing')]
  const wrong = Object.values(title).find((text) => !titleSchema.safeParse(text).success)
  return wrong === undefined ? [] : [faultOf('title', 'unreadable', wrong)]
}

function windowFaults({ from, until, faults }: Draft): DraftFault[] {
  if (until === undefined)
    return faults.some(({ field }) => field === 'until') ? [] : [faultOf('until', 'missing')]
  if (!daySchema.safeParse(until).success) return [faultOf('until', 'unreadable', until)]
  return from !== undefined && from > until ? [faultOf('from', 'unreadable', from)] : []
}

/** What could not be read within a member, or around it, is told once. */
function isSame(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}.`) || other.startsWith(`${one}.`)
}

function valueAt(job: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((of, key) => (of as Record<PropertyKey, unknown> | undefined)?.[key], job)
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value)
}
