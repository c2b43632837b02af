import type { Job } from '../../../protocol/jobs/job.ts'
import type { InputOf } from '../../../station/contract/calls.ts'

/** What is being written: as it stands on the page, so that half of it is no mistake yet. Money in whole yuan as typed. */
export type PostingDraft = {
  trade: string | null
  title: string
  payFrom: number | null
  payTo: number | null
  unit: Job['pay']['unit']
  piece: string
  settlement: Job['settlement'] | null
  employmentType: Job['employmentType']
  openings: number | null
  workHours: string
  description: string
  requirements: string[]
  benefits: ('meals' | 'lodging' | 'insurance')[]
  hazards: string
  employerKind: Job['employer']['kind']
  employer: string
  uscc: string
  introduction: string
  licenceSeen: boolean
  address: string
  landmark: string
  contact: string
  phone: string
  /** Days from today on which it is shown. */
  days: number
}

export const emptyDraft: PostingDraft = {
  trade: null,
  title: '',
  payFrom: null,
  payTo: null,
  unit: 'day',
  piece: '',
  settlement: null,
  employmentType: 'per-day',
  openings: 1,
  workHours: '',
  description: '',
  requirements: [],
  benefits: [],
  hazards: '',
  employerKind: 'company',
  employer: '',
  uscc: '',
  introduction: '',
  licenceSeen: false,
  address: '',
  landmark: '',
  contact: '',
  phone: '',
  days: 7,
}

/** A member without which nothing can be posted; its name is the one under which the page says so. */
export type Lacking =
  | 'trade'
  | 'pay'
  | 'settlement'
  | 'openings'
  | 'workHours'
  | 'description'
  | 'employer'
  | 'uscc'
  | 'address'
  | 'phone'

/** As protocol/jobs/job.ts has them: the host would take nothing else. */
const phone = /^\+?\d+([ -]\d+)*$/
const creditCode = /^[0-9A-HJ-NP-RT-UW-Y]{18}$/

/** What is still to be filled in, in the order of the page. What the law says of the rest, the host knows. */
export function lackingIn(draft: PostingDraft): Lacking[] {
  const isSaid = (text: string) => text.trim() !== ''
  const all: [Lacking, boolean][] = [
    ['trade', draft.trade !== null && isSaid(draft.title)],
    ['pay', draft.payFrom !== null],
    ['settlement', draft.settlement !== null],
    ['openings', draft.openings !== null && draft.openings > 0],
    ['workHours', isSaid(draft.workHours)],
    ['description', isSaid(draft.description)],
    ['employer', isSaid(draft.employer)],
    ['uscc', draft.uscc === '' || creditCode.test(draft.uscc)],
    ['address', isSaid(draft.address)],
    ['phone', phone.test(draft.phone.trim())],
  ]
  return all.filter(([, there]) => !there).map(([name]) => name)
}

export type Posting = Omit<InputOf<'listings.propose'>, 'session' | 'act'>

/** The posting that a whole draft says; `today`: the station's day. Null while something is lacking. */
export function toPosting(draft: PostingDraft, today: string): Posting | null {
  if (lackingIn(draft).length > 0 || draft.trade === null || draft.settlement === null) return null
  const from = (draft.payFrom ?? 0) * 100
  const to = Math.max(from, (draft.payTo ?? 0) * 100)
  const some = (text: string) => (text.trim() === '' ? undefined : text.trim())
  const optional = <K extends string>(key: K, text: string): Partial<Record<K, string>> => {
    const said = some(text)
    return said === undefined ? {} : ({ [key]: said } as Record<K, string>)
  }
  const job: Job = {
    source: 'station',
    trade: draft.trade,
    employer: {
      name: draft.employer.trim(),
      kind: draft.employerKind,
      verified: draft.licenceSeen,
      ...optional('uscc', draft.uscc),
      ...optional('introduction', draft.introduction),
    },
    place: { address: draft.address.trim(), ...optional('landmark', draft.landmark) },
    openings: draft.openings ?? 1,
    employmentType: draft.employmentType,
    pay: {
      minFen: from,
      maxFen: to,
      unit: draft.unit,
      ...(draft.unit === 'piece' ? optional('piece', draft.piece) : {}),
    },
    settlement: draft.settlement,
    workHours: draft.workHours.trim(),
    description: draft.description.trim(),
    requirements: draft.requirements,
    ...Object.fromEntries(draft.benefits.map((each) => [each, true])),
    ...optional('hazards', draft.hazards),
    contact: { phone: draft.phone.trim(), ...optional('name', draft.contact) },
  }
  return { title: draft.title.trim(), until: dayAfter(today, draft.days), job }
}

const dayMs = 86_400_000

export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)
}
