import type { CaseState } from '../../contract/requests.ts'
import type { Mark, Timing } from './timelines.ts'

export type RequestState = CaseState

/** States in which nobody works on a request any more. */
export const overStates: readonly RequestState[] = ['decided', 'answered', 'closed', 'withdrawn']

export type RequestFacts = {
  form: string
  formRev: number
  office: string
  category: string | undefined
  urgency: string | undefined
  worker: string | undefined
  /** The notice that was agreed to, `id/rev`; undefined where nothing personal was asked. */
  notice: string | undefined
}

/** A request as its entry says it, by its origin. `sealed`: an age v1 file. */
export type RequestFiled = Mark &
  RequestFacts & { finger: string; station: string; timeline: number; digest: string; sealed: Uint8Array }

/** `who`: the person's name as their token has it, or `worker`. */
export type RequestStep = { state: RequestState; atMs: number; who: string }

/** `timing`: what its stretch knows of the clock (`timeIn`). `sealedBytes`: how long the sealed file is, or was. */
export type FederationRequest = Mark &
  RequestFacts & {
    finger: string
    station: string
    timeline: number
    timing: Timing
    state: RequestState
    assignee: string | undefined
    sealedBytes: number
    isSealedHeld: boolean
    closedMs: number | undefined
    /** Oldest first; without the filing itself. */
    steps: RequestStep[]
  }

/** `after`: the last one of the page before. Urgent ones come first, then by arrival. */
export type QueueAsked = {
  offices: readonly string[]
  isOpen: boolean
  form?: string | undefined
  urgency?: string | undefined
  state?: RequestState | undefined
  limit: number
  after?: string | undefined
}

export type RequestReads = {
  find(finger: string): Promise<FederationRequest | undefined>
  /** The age file; undefined when there is no such request, or its copy was dropped. */
  sealed(finger: string): Promise<Uint8Array | undefined>
  /** Open ones: urgent first, then as they arrived. Others: those closed last first. */
  queue(asked: QueueAsked): Promise<FederationRequest[]>
  /** Of these stations: all that were still open at `sinceMs`, or came later. */
  openSince(stations: readonly string[], sinceMs: number): Promise<FederationRequest[]>
  /** Of an office, those that arrived between two moments, `toMs` not included, oldest first. */
  arrivedBetween(ask: {
    office: string
    fromMs: number
    toMs: number
    limit: number
  }): Promise<FederationRequest[]>
  /** Fingers of those whose copy is still held and whose work was over before. */
  heldAndOverBefore(closedMs: number, limit: number): Promise<string[]>
}

export type RequestWrites = {
  /** The first entry of a finger is the request; adds nothing for another. True when it is new. */
  add(request: RequestFiled): Promise<boolean>
  /** The ticket's holder took it back; known or not. What was sealed is dropped. True when that is new. */
  withdraw(finger: string, at: { station: string; arrivedMs: number }): Promise<boolean>
  /** Notes a step. What is withdrawn takes none. */
  addStep(finger: string, step: RequestStep): Promise<void>
  assign(finger: string, assignee: string): Promise<void>
  dropSealed(finger: string): Promise<void>
}
