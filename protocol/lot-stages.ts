// How far a lot may still be used. Reckoned anew at each look, from a day that the caller trusts; never written anywhere.
import { Temporal } from 'temporal-polyfill'

/** Worst first. What is recalled, expired or set aside by a person may only be written off. */
export const lotStages = ['recalled', 'expired', 'quarantined', 'red', 'amber', 'green'] as const
export type LotStage = (typeof lotStages)[number]

/** Days left at which a lot turns (domain rule: order anew at 90, bring to a busy station at 30). */
export const amberDays = 90
export const redDays = 30

/** The last day a label allows, `2027-05` to the month's end, a day itself. Null stays null: nothing ends it. */
export function lastDayOfLabel(usableUntil: string | null): string | null {
  if (usableUntil === null || usableUntil.length === 10) return usableUntil
  const month = Temporal.PlainYearMonth.from(usableUntil)
  return month.toPlainDate({ day: month.daysInMonth }).toString()
}

/** The last day an opened unit may be used: so many days after it was opened, and never past its label. */
export function lastDayOpened(
  of: { openedOn: string; opensForDays: number },
  labelDay: string | null,
): string {
  const day = Temporal.PlainDate.from(of.openedOn).add({ days: of.opensForDays }).toString()
  return labelDay !== null && labelDay < day ? labelDay : day
}

/** The stage by the last day it may be used (null: nothing ends it), as of a calendar day. */
export function stageOn(
  day: string,
  lot: { effectiveUntil: string | null; recalled: boolean; quarantined: boolean },
): LotStage {
  if (lot.recalled) return 'recalled'
  if (lot.effectiveUntil !== null && lot.effectiveUntil < day) return 'expired'
  if (lot.quarantined) return 'quarantined'
  if (lot.effectiveUntil === null) return 'green'
  const left = Temporal.PlainDate.from(day).until(lot.effectiveUntil).days
  if (left <= redDays) return 'red'
  return left <= amberDays ? 'amber' : 'green'
}

/** Whether anything of a lot in this stage may be taken, issued or transferred. */
export function isUsable(stage: LotStage): boolean {
  return stage === 'green' || stage === 'amber' || stage === 'red'
}
