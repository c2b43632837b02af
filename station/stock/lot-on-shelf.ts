import type { LotRow } from '../../db/lots.ts'
import { lastDayOfLabel, lastDayOpened, stageOn } from '../../protocol/lot-stages.ts'
import { isRecalled } from '../../protocol/recalled-lot.ts'
import type { Item, LotState } from '../contract/stock.ts'
import type { Recall } from './catalogue.ts'

/** A lot as it stands on a day. What a screen is told of it is `state`; the rest is for choosing what leaves. */
export type LotOnShelf = {
  state: LotState
  /** Something of it may be taken, issued or transferred. A lot of which the books know nothing is in doubt, and may. */
  mayLeave: boolean
  /** A person set it aside, and a person may release it. */
  isSetAside: boolean
  /** Last day of the unit that would leave first; null when nothing ends it. */
  leavesBefore: string | null
  /** Order of its first receipt among the movements. */
  received: number | null
}

export type LotSeen = {
  row: LotRow
  /** The days on which its opened units were opened. */
  opened: readonly string[]
  /** Undefined when it is in the catalogue no more. */
  item: Item | undefined
  recalls: readonly Recall[]
  /** By trusted now, in the federation's time zone. */
  day: string
}

/** How far a lot may be used on a day: reckoned anew at each look, so that a clock's bad hour leaves nothing behind. */
export function lotOnShelf({ row, opened, item, recalls, day }: LotSeen): LotOnShelf {
  const { lot, onHand, usableUntil } = row
  const recall = recalls.find((each) => isRecalled(row, each))
  const labelDay = lastDayOfLabel(usableUntil)
  const isUndated = item?.expiry === 'lot' && labelDay === null
  const quarantine = row.quarantine ?? (isUndated ? 'undated' : null)
  const openDays = opened.map((openedOn) => lastDayOfOpened(openedOn, item?.opensForDays, labelDay))
  const isPast = (last: string | null) => last !== null && last < day
  const isBarred = recall !== undefined || quarantine !== null || isPast(labelDay)
  const usable = isBarred ? 0 : onHand - openDays.filter(isPast).length
  const effectiveUntil = earliest([labelDay, ...openDays])
  const flags = { recalled: recall !== undefined, quarantined: quarantine !== null }
  return {
    state: {
      ...{ item: row.item, lot, onHand, usable, usableUntil, effectiveUntil, quarantine },
      opened: opened.length,
      openedOn: opened[0] ?? null,
      stage: stageOn(day, { effectiveUntil, ...flags }),
      recall: recall?.words ?? null,
    },
    isSetAside: row.quarantine !== null,
    mayLeave: !isBarred && (usable > 0 || onHand <= 0),
    leavesBefore: earliest([labelDay, ...openDays.filter((last) => !isPast(last))]),
    received: row.received,
  }
}

function lastDayOfOpened(openedOn: string, opensForDays: number | undefined, labelDay: string | null) {
  return opensForDays === undefined ? labelDay : lastDayOpened({ openedOn, opensForDays }, labelDay)
}

/** Null means that nothing ends it. */
function earliest(days: readonly (string | null)[]): string | null {
  const [first] = days.filter((day) => day !== null).sort()
  return first ?? null
}
