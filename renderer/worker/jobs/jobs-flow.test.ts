import { expect, test } from 'vitest'
import type { JobListing, JobsEvent } from './jobs-flow.ts'
import { anything, jobsStart, nextJobs } from './jobs-flow.ts'

const after = (...events: JobsEvent[]) => events.reduce(nextJobs, jobsStart)
const job = { id: 'a' } as JobListing
const porters: JobsEvent = { type: 'chose-trade', trade: 'porter' }

test('back from a slip leads to the job, to the list as it was left, and to the trades', () => {
  const slip = after(
    porters,
    { type: 'turned-page', page: 2 },
    { type: 'opened-job', job },
    { type: 'took-slip' },
  )
  const back = (times: number) =>
    Array.from({ length: times }).reduce<typeof slip>((at) => nextJobs(at, { type: 'went-back' }), slip)
  expect(back(1)).toMatchObject({ at: 'job', job: { id: 'a' } })
  expect(back(2)).toMatchObject({ at: 'list', page: 2, ask: { trade: 'porter' } })
  expect(back(3).at).toBe('trades')
})

test('another condition begins at the first page and keeps the trade', () => {
  const narrowed = after(
    porters,
    { type: 'turned-page', page: 3 },
    { type: 'narrows' },
    { type: 'narrowed', settlement: 'daily' },
  )
  expect(narrowed).toMatchObject({ page: 0, ask: { trade: 'porter', settlement: 'daily', sort: 'newest' } })
  expect(nextJobs(narrowed, { type: 'narrowed', settlement: null }).ask.settlement).toBeNull()
  expect(nextJobs(narrowed, { type: 'went-back' }).at).toBe('list')
})

test('all of them means all: no condition is left over', () => {
  expect(
    after(porters, { type: 'narrows' }, { type: 'narrowed', sort: 'pay' }, { type: 'showed-all' }).ask,
  ).toEqual(anything)
})

test('a slip is taken of a job that is being looked at, of nothing else', () => {
  expect(after(porters, { type: 'took-slip' }).at).toBe('list')
})
