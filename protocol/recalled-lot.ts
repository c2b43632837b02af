// Whether a recall means a lot: one rule for the shelf, the hub and the county's page.

/** What is called back: a lot of an item, or (`lot` null) every lot of it, those without a number included. */
export type Recalled = { item: string; lot: string | null }

/**
 * A lot is typed at the county from a notice and at the station from a package, or scanned: half and full width, capitals, spaces and
 * kinds of dashes are the hand's and not the maker's. Where they leave doubt the lot is held to be recalled.
 */
export function isRecalled({ item, lot }: Recalled, recall: Recalled): boolean {
  if (recall.item !== item) return false
  if (recall.lot === null) return true
  return lot !== null && plainLot(recall.lot) === plainLot(lot)
}

function plainLot(lot: string): string {
  return lot
    .normalize('NFKC')
    .toUpperCase()
    .replace(/\p{Pd}/gu, '-')
    .replaceAll(' ', '')
}
