import type { Listing } from '../../../station/contract/listings.ts'

//   trades ──▶ list ──▶ job ──▶ slip
//     └─▶ narrow ◀──┘ ──chosen──▶ list            "back" leads one step up, and the list stays as it was left

export type JobListing = Listing & { body: Extract<Listing['body'], { kind: 'job' }> }
export type JobSort = 'newest' | 'pay' | 'near' | 'ends'

/** What the list is held to. `trade`: null for all of them. */
export type JobsAsk = { trade: string | null; settlement: string | null; sort: JobSort }

export type JobsStage = {
  at: 'trades' | 'narrow' | 'list' | 'job' | 'slip'
  ask: JobsAsk
  tradesPage: number
  page: number
  /** The one being looked at, as it was when it was opened. */
  job: JobListing | null
}

export type JobsEvent =
  | { type: 'turned-page'; page: number }
  | { type: 'chose-trade'; trade: string | null }
  | { type: 'narrows' }
  | { type: 'narrowed'; settlement?: string | null; sort?: JobSort }
  | { type: 'showed-all' }
  | { type: 'opened-job'; job: JobListing }
  | { type: 'took-slip' }
  | { type: 'went-back' }

export const anything: JobsAsk = { trade: null, settlement: null, sort: 'newest' }
export const jobsStart: JobsStage = { at: 'trades', ask: anything, tradesPage: 0, page: 0, job: null }

const backFrom = { trades: 'trades', narrow: 'list', list: 'trades', job: 'list', slip: 'job' } as const

/** Events that do not fit the stage change nothing. */
export function nextJobs(stage: JobsStage, event: JobsEvent): JobsStage {
  switch (event.type) {
    case 'turned-page':
      if (stage.at === 'trades') return { ...stage, tradesPage: event.page }
      return stage.at === 'list' ? { ...stage, page: event.page } : stage
    case 'chose-trade':
      return { ...stage, at: 'list', page: 0, ask: { ...stage.ask, trade: event.trade } }
    case 'narrows':
      return stage.at === 'list' || stage.at === 'trades' ? { ...stage, at: 'narrow' } : stage
    case 'narrowed': {
      if (stage.at !== 'narrow') return stage
      const { settlement = stage.ask.settlement, sort = stage.ask.sort } = event
      return { ...stage, page: 0, ask: { ...stage.ask, settlement, sort } }
    }
    case 'showed-all':
      return { ...stage, at: 'list', page: 0, ask: anything }
    case 'opened-job':
      return { ...stage, at: 'job', job: event.job }
    case 'took-slip':
      return stage.at === 'job' ? { ...stage, at: 'slip' } : stage
    case 'went-back':
      return { ...stage, at: backFrom[stage.at] }
  }
}
