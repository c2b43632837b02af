import type { FaultRow, PieceRow } from '../../db/equipment.ts'
import type { Texts } from '../../protocol/ids.ts'
import { toInstant } from '../../protocol/instants.ts'
import type { Piece } from '../contract/equipment.ts'
import type { BuiltInPiece } from './built-in-equipment.ts'
import { builtInEquipment } from './built-in-equipment.ts'

/** The usual list with what is known of each, then the pieces of this station's own, in the order they were first seen. */
export function piecesOf(known: readonly PieceRow[], faults: readonly FaultRow[]): Piece[] {
  const byName = new Map(known.map((row) => [row.equipment, row]))
  const usual = builtInEquipment.map((piece) => pieceOf(piece.equipment, byName.get(piece.equipment), faults))
  const isUsual = (code: string) => builtInEquipment.some(({ equipment }) => equipment === code)
  const own = known.filter(({ equipment }) => !isUsual(equipment))
  return [...usual, ...own.map((row) => pieceOf(row.equipment, row, faults))]
}

function pieceOf(equipment: string, row: PieceRow | undefined, faults: readonly FaultRow[]): Piece {
  const own = faults.filter((fault) => fault.equipment === equipment)
  const { name, pictogram } = lookUp(equipment)
  const lastCheckedMs = row?.lastCheckedMs ?? null
  return {
    ...{ equipment, name, pictogram },
    state: own.length > 0 ? 'faulted' : row === undefined ? 'absent' : row.retired ? 'retired' : 'ok',
    lastCheckedAt: lastCheckedMs === null ? null : toInstant(lastCheckedMs),
    faults: own.map(({ atMs, equipment: _, outcome: __, ...fault }) => ({
      ...fault,
      since: toInstant(atMs),
    })),
  }
}

/** A second microwave is `microwave-2`, and called so. */
function lookUp(equipment: string): { name: Texts | null; pictogram: string | null } {
  const exact = find(equipment)
  if (exact) return exact
  const [, kind = '', number = ''] = /^(.+)-(\d{1,3})$/.exec(equipment) ?? []
  const like = find(kind)
  if (!like) return { name: null, pictogram: null }
  const numbered = Object.entries(like.name).map(([language, name]) => [language, `${name} ${number}`])
  return { name: Object.fromEntries(numbered) as Texts, pictogram: like.pictogram }
}

function find(code: string): BuiltInPiece | undefined {
  return builtInEquipment.find(({ equipment }) => equipment === code)
}
