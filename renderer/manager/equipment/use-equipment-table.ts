import type { Piece } from '../../../station/contract/equipment.ts'
import type { Table } from '../export/write-csv.ts'
import { useDayWords } from '../words/use-day-words.ts'
import { useMoments } from '../words/use-moments.ts'

/** The register as a list to keep: a line for each piece, and one for each fault of one that has several. */
export function useEquipmentTable(timeZone: string): (pieces: readonly Piece[]) => Table {
  const { t, name, sayCode } = useDayWords()
  const { full, daysSince } = useMoments(timeZone)
  return (pieces) => ({
    headings: (['code', 'name', 'state', 'checkedAt', 'fault', 'since', 'days', 'note'] as const).map((one) =>
      t(`column.${one}`),
    ),
    rows: pieces.flatMap((piece) => {
      const head = [
        piece.equipment,
        piece.name === null ? piece.equipment : name(piece.name).text,
        t(`state.${piece.state}`),
        piece.lastCheckedAt === null ? null : full(piece.lastCheckedAt),
      ]
      if (piece.faults.length === 0) return [[...head, null, null, null, null]]
      return piece.faults.map(({ fault, since, note }) => [
        ...head,
        sayCode('fault', fault),
        full(since),
        daysSince(since),
        note,
      ])
    }),
  })
}
