// Whether a posting may be shown. One place for the station's own postings and for what a county imports.
import { Temporal } from 'temporal-polyfill'
import type { Job } from './job.ts'
import type { Law } from './laws.ts'
import { wordingRules } from './wording-rules.ts'

/** `field`: the member at fault, as a path (`requirements.0`); `text`: what stands there. */
export type JobFault = { field: string; rule: string; law: Law; text: string }

export type Posting = { title: string; until: string; job: Job }

/** What the place and day are to the check: lowest hourly pay there in fen (null: not known), and today's day. */
export type CheckedAt = { day: string; floorFenPerHour: number | null }

/** A posting is shown for so long at most; then it has to be posted anew. */
export const longestWindowDays = 30
/** Article 72: pay of part-time work is settled within fifteen days. */
const partTimeSettlements = ['daily', 'weekly', 'half-monthly']
/** Article 68: four hours a day on average, and twenty-four in a week. */
const partTimeHours = { day: 4, week: 24 } as const
/** Hours of pay in a day, a week and a month (174 h: 21.75 days of eight hours). */
const hoursPer = { hour: 1, day: 8, week: 40, month: 174 } as const

/** Everything that keeps a posting from being shown; empty when it may be. */
export function checkJob(posting: Posting, at: CheckedAt): JobFault[] {
  return [...wordingFaults(posting), ...memberFaults(posting, at)]
}

function memberFaults({ until, job }: Posting, at: CheckedAt): JobFault[] {
  const { employer, pay } = job
  const faults: JobFault[] = []
  const add = (field: string, rule: string, { law, text = '' }: { law: Law; text?: string }) =>
    faults.push({ field, rule, law, text })
  if (employer.kind !== 'individual' && employer.introduction === undefined)
    add('employer.introduction', 'no-introduction', { law: 'hr-market-24' })
  if (employer.kind !== 'individual' && employer.uscc === undefined)
    add('employer.uscc', 'no-licence', { law: 'hr-market-26' })
  else if (employer.uscc !== undefined && !isRightCreditCode(employer.uscc))
    add('employer.uscc', 'wrong-licence', { law: 'hr-market-26', text: employer.uscc })
  if (employer.kind === 'agency' && !employer.verified)
    add('employer.verified', 'agency-not-verified', { law: 'hr-market-26' })
  if (job.employmentType === 'part-time' && !partTimeSettlements.includes(job.settlement))
    add('settlement', 'part-time-settlement', { law: 'labour-contract-72', text: job.settlement })
  const told = hoursOf(job.workHours)
  if (job.employmentType === 'part-time' && told !== undefined && told.hours > partTimeHours[told.per])
    add('workHours', 'part-time-hours', { law: 'labour-contract-68', text: job.workHours })
  if (pay.minFen === 0) add('pay.minFen', 'no-pay', { law: 'hr-market-24' })
  else if (at.floorFenPerHour !== null && pay.unit !== 'piece') {
    const perHour = pay.minFen / hoursPer[pay.unit]
    if (perHour < at.floorFenPerHour)
      add('pay.minFen', 'below-minimum-wage', { law: 'labour-48', text: String(pay.minFen / 100) })
  }
  if (pay.unit === 'piece' && pay.piece === undefined) add('pay.piece', 'no-piece', { law: 'hr-market-24' })
  if (job.requirements.length === 0) add('requirements', 'no-requirements', { law: 'hr-market-24' })
  const days = Temporal.PlainDate.from(at.day).until(until).days
  if (days < 0) add('until', 'over-already', { law: 'posting-window', text: until })
  if (days > longestWindowDays) add('until', 'window-too-long', { law: 'posting-window', text: until })
  return faults
}

function wordingFaults({ title, job }: Posting): JobFault[] {
  const texts: [string, string | undefined][] = [
    ['title', title],
    ['description', job.description],
    ...job.requirements.map((text, index): [string, string] => [`requirements.${index}`, text]),
    ['workHours', job.workHours],
    ['hazards', job.hazards],
    ['pay.piece', job.pay.piece],
    ['employer.introduction', job.employer.introduction],
    ['contact.name', job.contact.name],
  ]
  return texts.flatMap(([field, text]) => {
    if (text === undefined) return []
    const plain = plainForm(text)
    const broken = wordingRules.filter(({ forbids, harmless }) =>
      forbids.test(harmless ? plain.replace(harmless, '；') : plain),
    )
    // A rule that stands under two laws is said once.
    const once = new Map(broken.reverse().map(({ rule, law }) => [rule, law]))
    return [...once].reverse().map(([rule, law]) => ({ field, rule, law, text }))
  })
}

/** Full width folded, and nothing between the characters that somebody could have put there to slip through. */
function plainForm(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}.,，。、·*_"'“”‘’()（）【】[\]]/gu, '')
    .replace(/(?<=\p{Script=Han})[-—~/|]+(?=\p{Script=Han})/gu, '')
}

/** `9:00-13:30`, `8小时` or `每周20小时` → hours of a day or a week; undefined when it is not said in numbers. */
function hoursOf(text: string): { hours: number; per: keyof typeof partTimeHours } | undefined {
  const plain = text.normalize('NFKC')
  const span = /(\d{1,2})[:：](\d{2})\s*[-~至到—]\s*(\d{1,2})[:：](\d{2})/.exec(plain)
  if (span) {
    const [from = 0, fromMin = 0, to = 0, toMin = 0] = span.slice(1).map(Number)
    const hours = to + toMin / 60 - from - fromMin / 60
    return { hours: hours > 0 ? hours : hours + 24, per: 'day' }
  }
  const said = /((?:每|一)(?:周|星期)\D{0,6})?(\d+(?:\.\d+)?)\s*(?:个)?小?时/.exec(plain)
  return said ? { hours: Number(said[2]), per: said[1] === undefined ? 'day' : 'week' } : undefined
}

const creditCharacters = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const creditWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** GB 32100-2015: the last character makes the weighted sum a multiple of 31. */
export function isRightCreditCode(code: string): boolean {
  if (code.length !== 18) return false
  const values = [...code].map((character) => creditCharacters.indexOf(character))
  if (values.includes(-1)) return false
  const sum = creditWeights.reduce((total, weight, index) => total + weight * (values[index] ?? 0), 0)
  return (31 - (sum % 31)) % 31 === values[17]
}
