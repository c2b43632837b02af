/** What happened to one lot: by how much it moved, or the day on which a unit of it was opened. */
export type LotMove = { kind: string; qty: number; openedOn: string | null }

/**
 * The opened units of a lot that are still here: the days on which they were opened, oldest first. What is written off is the oldest
 * opened unit first. What is taken or given out is a closed one as long as there is one: the books must not call an opened unit closed
 * that may still stand there, for it would then count as good to the end of its label.
 */
export function openedUnits(moves: readonly LotMove[]): string[] {
  const opened: string[] = []
  let onHand = 0
  for (const { kind, qty, openedOn } of moves) {
    onHand += qty
    if (openedOn !== null) {
      opened.push(openedOn)
      opened.sort()
    }
    if (kind === 'stock.written-off') opened.splice(0, -qty)
    // No more can be open than there are; which one went nobody knows, so the oldest stays.
    opened.length = Math.min(opened.length, Math.max(onHand, 0))
  }
  return opened
}
