import type { Item, LotState } from '../../../../station/contract/stock.ts'
import { quarantineReasons } from '../../../../station/contract/stock-moves.ts'

export type QuarantineReason = (typeof quarantineReasons)[number]

/** A later version, or the county, may have written one that this screen has no words for. */
export function isQuarantineReason(slug: string): slug is QuarantineReason {
  return (quarantineReasons as readonly string[]).includes(slug)
}

/** Whether a person's word puts a lot back among the others: not where it lacks the date it must have, which only writing off ends. */
export function mayBeReleased(
  { quarantine, usableUntil }: Pick<LotState, 'quarantine' | 'usableUntil'>,
  { expiry }: Pick<Item, 'expiry'>,
): boolean {
  if (quarantine === null) return false
  return !(quarantine === 'undated' && expiry === 'lot' && usableUntil === null)
}
