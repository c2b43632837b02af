import type { OwnPosting } from './own-posting.ts'
import type { PostingDraft } from './posting-draft.ts'

/** As many as stand in two rows of keys. */
const most = 6

/** Whom this station has posted for, the latest first, each once, with all that was filled in for them. */
export function knownEmployers(
  before: readonly Pick<OwnPosting, 'job'>[],
): Pick<
  PostingDraft,
  'employer' | 'employerKind' | 'uscc' | 'introduction' | 'address' | 'landmark' | 'contact' | 'phone'
>[] {
  const seen = new Set<string>()
  const latest = before.filter(({ job: { employer } }) => !seen.has(employer.name) && seen.add(employer.name))
  return latest.slice(0, most).map(({ job: { employer, place, contact } }) => ({
    employer: employer.name,
    employerKind: employer.kind,
    uscc: employer.uscc ?? '',
    introduction: employer.introduction ?? '',
    address: place.address,
    landmark: place.landmark ?? '',
    contact: contact.name ?? '',
    phone: contact.phone,
  }))
}
