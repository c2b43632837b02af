import { expect, test } from 'vitest'
import { checkJob } from '../../../protocol/jobs/check-job.ts'
import { jobSchema } from '../../../protocol/jobs/job.ts'
import type { PostingDraft } from './posting-draft.ts'
import { emptyDraft, lackingIn, toPosting } from './posting-draft.ts'

const today = '2026-11-22'
const draft: PostingDraft = {
  ...emptyDraft,
  trade: 'porter',
  title: '搬运装卸',
  payFrom: 180,
  payTo: 220,
  settlement: 'daily',
  openings: 3,
  workHours: '9:00-18:00',
  description: '卸货',
  requirements: ['能搬重物'],
  benefits: ['meals'],
  employerKind: 'individual',
  employer: '王女士',
  address: '人民路12号',
  phone: '0994-4820000',
}

test('a whole draft is a posting that the host takes, in fen, until the day said, and lawful', () => {
  const posting = toPosting(draft, today)
  if (posting === null) throw new Error('something is lacking')
  expect(posting).toMatchObject({
    until: '2026-11-29',
    job: { pay: { minFen: 18_000, maxFen: 22_000 }, meals: true, source: 'station' },
  })
  expect(jobSchema.parse(posting.job)).toEqual(posting.job)
  expect(checkJob(posting, { day: today, floorFenPerHour: null })).toEqual([])
})

test('names what is lacking in the order of the page, and makes no posting of half a draft', () => {
  expect(lackingIn(emptyDraft)).toEqual([
    'trade',
    'pay',
    'settlement',
    'workHours',
    'description',
    'employer',
    'address',
    'phone',
  ])
  expect(lackingIn({ ...draft, phone: '找我', uscc: '123' })).toEqual(['uscc', 'phone'])
  expect(toPosting({ ...draft, address: ' ' }, today)).toBeNull()
})

test('pay that ends below where it begins is one sum; a piece is said for piece work only', () => {
  expect(toPosting({ ...draft, payTo: 100 }, today)?.job.pay).toEqual({
    minFen: 18_000,
    maxFen: 18_000,
    unit: 'day',
  })
  expect(toPosting({ ...draft, piece: '箱' }, today)?.job.pay).not.toHaveProperty('piece')
  expect(toPosting({ ...draft, unit: 'piece', piece: '箱' }, today)?.job.pay).toMatchObject({ piece: '箱' })
})
