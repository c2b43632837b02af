import type { Entry } from '../../protocol/entry.ts'
import type { EntryName, Reference } from '../../protocol/ids.ts'
import type { KindName } from '../../protocol/kinds/index.ts'
import type { ReadHandle } from '../handles.ts'

/** An entry with its origin: its `was`, or its own name. Projections are keyed by origin, so a copy changes nothing. */
export type Placed<K extends KindName = KindName> = { origin: EntryName; entry: Entry<K> }

export type Reactions = { [K in KindName]?: (placed: Placed<K>) => void }

/**
 * A family of tables and what each kind of entry does to them. Must depend on the entries alone: a rebuild replays them.
 * Its rows have the `epoch` and `seq` of their origin and go with their line when that is dropped after its 400 days; unless it
 * `outlives`: then the lines of its kinds are kept apart for ever, because the oldest still counts in what there is now.
 */
export type Projection = {
  tables: readonly string[]
  react: (db: ReadHandle) => Reactions
  outlives?: true
}

export function defineProjection<const P extends Projection>(projection: P): P {
  return projection
}

/** The origin that a reference names: without an epoch it is of the journal it was first written in. */
export function originNamed(reference: Reference, origin: EntryName): EntryName {
  return 'epoch' in reference ? reference : { epoch: origin.epoch, seq: reference.seq }
}
