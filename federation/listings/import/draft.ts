// A posting as a file gave it, before anybody said whether it may be published. Whatever the file is, it is read into this.
import type { Texts } from '../../../protocol/ids.ts'
import type { Law } from '../../../protocol/jobs/laws.ts'

/** What could not be read: a member of the job, `title`, `from` or `until`; `text`: what stood there. */
export type DraftFault = { field: string; rule: string; law: Law; text: string }

export type Draft = {
  /** Of the file, where the posting begins. */
  line: number
  title: Texts | undefined
  from: string | undefined
  until: string | undefined
  /** The job's members as far as they could be read; to be held against `protocol/jobs/job.ts`. */
  job: Record<string, unknown>
  faults: DraftFault[]
  /** How the file calls a member of the job; null where it has no such place. */
  columnOf: (field: string) => string | null
  /** What a table's column for it would be called; null for what is no table. */
  headingFor: (field: string) => string | null
  /** The whole of a description that was shortened for a kiosk: the law is asked of all of it. */
  description?: string
}

/** As much of what a file says as a person needs to find it again. */
const maxTextShown = 100

/** The law that wants a member, or the rule of the stations that does. */
const lawsOfFields: readonly (readonly [string, Law])[] = [
  ['reference', 'posting-number'],
  ['employer.uscc', 'hr-market-26'],
  ['employer.verified', 'hr-market-26'],
  ['employer', 'hr-market-24'],
  ['settlement', 'labour-contract-8'],
  ['workHours', 'labour-contract-8'],
  ['hazards', 'labour-contract-8'],
  ['until', 'posting-window'],
  ['from', 'posting-window'],
  ['title', 'hr-market-24'],
  ['place.latitude', 'posting-form'],
  ['place.longitude', 'posting-form'],
  ['place.division', 'posting-form'],
  ['place', 'hr-market-24'],
  ['openings', 'hr-market-24'],
  ['employmentType', 'hr-market-24'],
  ['pay', 'hr-market-24'],
  ['description', 'hr-market-24'],
  ['requirements', 'hr-market-24'],
  ['contact', 'hr-market-24'],
]

export function lawOfField(field: string): Law {
  return lawsOfFields.find(([name]) => field === name || field.startsWith(`${name}.`))?.[1] ?? 'posting-form'
}

/** Says of a member that it is missing, or stands there in a form nobody can read. */
export function faultOf(field: string, rule: 'missing' | 'unreadable' | 'twice', text = ''): DraftFault {
  return { field, rule, law: lawOfField(field), text: text.slice(0, maxTextShown) }
}
