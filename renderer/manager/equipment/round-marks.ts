import type { Piece } from '../../../station/contract/equipment.ts'

/** What has been marked so far, by piece; a piece that is not in it was not looked at. */
export type RoundMarks = Readonly<Record<string, boolean>>

/** Everything this station has is in order, but what has a fault already, and what is marked otherwise. */
export function markAllOk(pieces: readonly Piece[], marks: RoundMarks): RoundMarks {
  const ok = pieces
    .filter(({ state }) => state === 'ok' || state === 'faulted')
    .map(({ equipment, state }) => [equipment, marks[equipment] ?? state === 'ok'] as const)
  return { ...marks, ...Object.fromEntries(ok) }
}

/** Marks a piece; the same mark again takes it back. */
export function markPiece(marks: RoundMarks, equipment: string, ok: boolean): RoundMarks {
  if (marks[equipment] !== ok) return { ...marks, [equipment]: ok }
  const { [equipment]: _, ...rest } = marks
  return rest
}

/** As the host takes them, in the order of the round. */
export function roundLines(pieces: readonly Piece[], marks: RoundMarks) {
  return pieces.flatMap(({ equipment }) => {
    const ok = marks[equipment]
    return ok === undefined ? [] : [{ equipment, ok }]
  })
}
