import { quarantineReasons } from '../../../../station/contract/stock-moves.ts'

export type QuarantineReason = (typeof quarantineReasons)[number]

/** A later version, or the county, may have written one that this screen has no words for. */
export function isQuarantineReason(slug: string): slug is QuarantineReason {
  return (quarantineReasons as readonly string[]).includes(slug)
}
