import type { Piece } from '../../../station/contract/equipment.ts'

/** Its own drawing, else the one of its kind: `microwave-2` is drawn as a microwave; a plain mark where there is none. */
export function piecePictogram({ equipment, pictogram }: Pick<Piece, 'equipment' | 'pictogram'>): string {
  return pictogram ?? equipment.replace(/-\d{1,3}$/, '')
}
