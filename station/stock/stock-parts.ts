import type { Journal } from '../../db/journal.ts'
import type { Clock } from '../clock.ts'
import type { AnswerOf, CallName } from '../contract/calls.ts'
import type { HubTime } from '../record/hub-time.ts'
import type { Deed, Performed, Recorder } from '../record/recorder.ts'
import type { OpenShift } from '../shifts/open-shift.ts'
import type { StaffDesk } from '../staff/staff-desk.ts'
import type { Catalogue } from './catalogue.ts'
import type { Look } from './look.ts'
import { lookAt } from './look.ts'

/** What the calls of stock, loans and restocks work with. */
export type StockParts = {
  journal: Journal
  recorder: Recorder
  clock: Clock
  hubTime: Pick<HubTime, 'nowMs'>
  timeZone: () => string
  catalogue: () => Catalogue
  desk: Pick<StaffDesk, 'whoIs' | 'confirm'>
  openShift: OpenShift
  /** This station's own id; undefined before it is enrolled. */
  station: () => string | undefined
  /** Tells the loop that something must not wait for the heartbeat. */
  hurry: () => void
}

/** What a call may be refused with. */
export type Refusal<C extends CallName> = Extract<AnswerOf<C>, { ok: false }>['problem']

export function lookNow(parts: StockParts): Look {
  const { journal, catalogue, hubTime, timeZone } = parts
  return lookAt({ db: journal.db, catalogue, nowMs: hubTime.nowMs, timeZone })
}

/**
 * Performs an act that may leave a shelf empty. The county hears of a stock-out at once: when there was something of an item to give
 * out before the act and nothing after it.
 */
export function performMoving<T, P extends string>(
  parts: StockParts,
  act: { id: string; call: string; items: readonly string[] },
  decide: () => Deed<T, P>,
): Performed<T, P> {
  const items = [...new Set(act.items)]
  const before = lookNow(parts)
  const stocked = items.filter((item) => before.usableOf(item) > 0)
  const performed = parts.recorder.perform(act, decide)
  if (!performed.ok || !performed.isNew) return performed
  const after = lookNow(parts)
  if (stocked.some((item) => after.usableOf(item) <= 0)) parts.hurry()
  return performed
}
