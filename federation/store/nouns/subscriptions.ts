import type { DispatchFault, ReportFormat, Target } from '../../contract/subscriptions.ts'
import type { Who } from '../../rights/access.ts'

/** Where a unit's weekly report is sent by itself. `who` changed it last, at `changedMs`. */
export type Subscription = {
  id: string
  unit: string
  name: string
  target: Target
  formats: readonly ReportFormat[]
  hour: number
  restatements: boolean
  language: 'zh-CN' | 'en'
  paused: boolean
  /** What goes to a webhook is signed with it. */
  secret: string | undefined
  /** The first week that was due after it was made. */
  firstWeek: string
  rev: number
  who: Who
  changedMs: number
}

/** A revision of a week on its way to a subscription. Milliseconds since 1970. */
export type Dispatch = {
  subscription: string
  week: string
  revision: number
  state: 'waiting' | 'delivered' | 'failed' | 'superseded'
  /** The formats that arrived. */
  sent: readonly ReportFormat[]
  tries: number
  triedMs: number | undefined
  /** When the next try is due; undefined where none is. */
  nextMs: number | undefined
  fault: DispatchFault | undefined
  about: string
  /** When it failed first. */
  failingMs: number | undefined
  deliveredMs: number | undefined
}

export type DispatchName = Pick<Dispatch, 'subscription' | 'week' | 'revision'>

export type SubscriptionReads = {
  find(id: string): Promise<Subscription | undefined>
  /** All of them, by their names. */
  list(): Promise<Subscription[]>
  dispatch(name: DispatchName): Promise<Dispatch | undefined>
  /** The newest weeks first, and of a week the newest revision. */
  dispatches(subscription: string): Promise<Dispatch[]>
  /**
   * Waiting ones of subscriptions that are not paused whose next try is due, the oldest weeks first. One that was tried later than now was
   * tried by a clock that has been set right since: it is due, too.
   */
  due(nowMs: number): Promise<Dispatch[]>
}

export type SubscriptionWrites = {
  /** Adds a subscription, or replaces it. */
  put(subscription: Subscription): Promise<void>
  /** With all that is known of what was sent. */
  remove(id: string): Promise<void>
  /** Adds a dispatch, or replaces it. */
  putDispatch(dispatch: Dispatch): Promise<void>
}
