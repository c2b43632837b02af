import { readDocuments } from '../../db/documents.ts'
import type { ReadHandle } from '../../db/handles.ts'

/** The app version the hub wants installed, or undefined when it has not said; of several, the one with the newest revision. */
export function wantedRelease(db: ReadHandle): string | undefined {
  const releases = readDocuments(db, 'release').sort((one, other) => one.rev - other.rev)
  return releases.at(-1)?.body.app
}
