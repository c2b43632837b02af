import { readLine } from '../../protocol/entry.ts'
import type { EntryName } from '../../protocol/ids.ts'
import type { KindName } from '../../protocol/kinds/index.ts'
import type { ReadHandle } from '../handles.ts'
import type { Placed } from './define-projection.ts'
import { projections } from './index.ts'

/**
 * Returns what writes a line's effect into the projections. It reads the line itself, as a rebuild does, and not the object it was
 * made from: so the two cannot differ. A line this version cannot read has no effect until a rebuild by one that can.
 */
export function projectorOf(db: ReadHandle): (name: EntryName, line: string) => void {
  const reactions = new Map<KindName, ((placed: Placed) => void)[]>()
  for (const projection of projections) {
    for (const [kind, react] of Object.entries(projection.react(db))) {
      const known = reactions.get(kind as KindName) ?? []
      reactions.set(kind as KindName, [...known, react as (placed: Placed) => void])
    }
  }
  return (name, line) => {
    const read = readLine(line)
    if (!read.read) return
    const { was } = read.entry
    const origin = was ? { epoch: was.epoch, seq: was.seq } : name
    for (const react of reactions.get(read.entry.kind) ?? []) react({ origin, entry: read.entry })
  }
}
