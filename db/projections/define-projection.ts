import type { Entry } from '../../protocol/entry.ts'
import type { EntryName } from '../../protocol/ids.ts'
import type { KindName } from '../../protocol/kinds/index.ts'
import type { ReadHandle } from '../handles.ts'

/** An entry with its origin: its `was`, or its own name. Projections are keyed by origin, so a copy changes nothing. */
export type Placed<K extends KindName = KindName> = { origin: EntryName; entry: Entry<K> }

export type Reactions = { [K in KindName]?: (placed: Placed<K>) => void }

/** A family of tables and what each kind of entry does to them. Must depend on the entry alone: a rebuild replays it. */
export type Projection = { tables: readonly string[]; react: (db: ReadHandle) => Reactions }

export function defineProjection<const P extends Projection>(projection: P): P {
  return projection
}
