import type { Journal } from '../../db/journal.ts'
import type { EntryName, Reference } from '../../protocol/ids.ts'

/** The name of an act's first entry: what the act is answered with. */
export function firstOf(names: readonly EntryName[]): EntryName {
  const [name] = names
  if (!name) throw new Error('an act that was recorded has a name')
  return name
}

/** How a body names an entry from where the journal stands now. */
export function referenceTo(journal: Journal, { epoch, seq }: EntryName): Reference {
  return epoch === journal.place().epoch ? { seq } : { epoch, seq }
}
