import type { DocumentBody } from '../../protocol/documents/index.ts'
import type { CheckedAt, JobFault } from '../../protocol/jobs/check-job.ts'
import { checkJob } from '../../protocol/jobs/check-job.ts'
import { laws } from '../../protocol/jobs/laws.ts'
import type { PostingFault } from '../contract/listings.ts'

/** A fault with its law in words, so that whoever reads it needs no list of laws beside it. */
export function withCitation(fault: JobFault): PostingFault {
  return { ...fault, cites: laws[fault.law] }
}

/** Everything that keeps a listing from being published; only jobs are held against the law. */
export function listingFaults(body: DocumentBody<'listing'>, at: CheckedAt): PostingFault[] {
  if (body.kind !== 'job') return []
  const { title, summary, until, job } = body
  // Chinese is what the rules read; other languages are seen by whoever publishes.
  const words = [title['zh-CN'], ...Object.values(title), ...Object.values(summary ?? {})]
  return [...new Set(words)].flatMap((text, index) =>
    checkJob({ title: text, until: until ?? '2199-12-31', job }, at)
      .filter(({ field }) => index === 0 || field === 'title')
      .map(withCitation),
  )
}
