import { findDocument } from '../../db/documents.ts'
import type { ReadHandle } from '../../db/handles.ts'
import type { DocumentBody } from '../../protocol/documents/index.ts'

/** Units above a station: a tree that was published with a circle in it ends, too. */
const deepest = 16

/** What holds here: the settings of the station's own unit, or else of the nearest above it that decided anything. */
export function settingsHere(db: ReadHandle, unit: string | undefined): DocumentBody<'settings'> {
  let at: string | null | undefined = unit
  for (let depth = 0; at && depth < deepest; depth++) {
    const decided = findDocument(db, 'settings', at)
    if (decided) return decided.body
    at = findDocument(db, 'unit', at)?.body.parent
  }
  return { ownPostings: true }
}
