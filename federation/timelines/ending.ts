import type { Entry } from '../../protocol/entry.ts'
import type { Reference } from '../../protocol/ids.ts'
import type { KindName } from '../../protocol/kinds/index.ts'
import type { EndingNoun } from '../store/nouns/timelines.ts'

const things: { [K in KindName]?: EndingNoun } = { 'loan.made': 'loan', 'equipment.faulted': 'fault' }

/** What begins and is ended once, if an entry of this kind begins any. */
export function begunBy(kind: KindName): EndingNoun | undefined {
  return things[kind]
}

/** What an entry ends, if that is what it does. */
export function endedBy(entry: Entry): { noun: EndingNoun; reference: Reference } | undefined {
  if (entry.kind === 'loan.returned') return { noun: 'loan', reference: entry.body.loan }
  return entry.kind === 'equipment.repaired' ? { noun: 'fault', reference: entry.body.fault } : undefined
}

export function isEnding(kind: KindName): boolean {
  return kind === 'loan.returned' || kind === 'equipment.repaired'
}
