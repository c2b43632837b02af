import type { Enrolment } from '../../db/enrolment.ts'
import { readEnrolment } from '../../db/enrolment.ts'
import type { Journal } from '../../db/journal.ts'
import type { ProblemName } from '../../protocol/problems.ts'
import type { Clock } from '../clock.ts'
import type { StationKeys } from '../enrolment/keys.ts'
import type { Log } from '../log.ts'
import type { Random } from '../random.ts'
import type { HubTime } from '../record/hub-time.ts'
import type { Recorder } from '../record/recorder.ts'
import type { AskHub } from './ask-hub.ts'
import type { HubKeys } from './hub-keys.ts'
import type { ReceiptFault } from './judge-receipt.ts'
import type { ClockObserver } from './observe-clock.ts'

/** What every part of the loop is given. */
export type SyncParts = {
  journal: Journal
  recorder: Recorder
  keys: StationKeys
  hubKeys: HubKeys
  hubTime: HubTime
  observer: ClockObserver
  askHub: AskHub
  clock: Clock
  random: Random
  log: Log
  /** Version and name of this boot, for the `host.started` that a new epoch repeats. */
  boot: { app: string; boot: string }
}

/** Why a try did not get through: what a manager sees, and what the loop waits by. */
export type Fault =
  | ProblemName
  | ReceiptFault
  | 'unreachable'
  /** Rightly signed, but the head is not ours and nobody spoke of a fork. */
  | 'wrong-head'
  /** The hub answers rightly and yet takes nothing more. */
  | 'no-progress'
  | 'not-a-page'
  | 'not-an-answer'
  /** A new epoch is called for, and the last one is less than 24 h old. */
  | 'epoch-limit'
  /** The disk is full: what the hub said could not be kept. */
  | 'cannot-record'
  /** The hub that was asked to enrol has another key than the enrolment sheet says. */
  | 'wrong-hub-key'
  | 'already-enrolled'

export type Setback = {
  fault: Fault
  retryAfterMs?: number | undefined
  /** Trying again makes no sense before somebody has done something. */
  isFinal?: boolean
}

/** Only called where the loop has made sure of it. */
export function enrolmentOf(parts: Pick<SyncParts, 'journal'>): Enrolment {
  const enrolment = readEnrolment(parts.journal.db)
  if (!enrolment) throw new Error('the loop runs for an enrolled station only')
  return enrolment
}
