import type { Entry } from '../../protocol/entry.ts'
import type { Reference } from '../../protocol/ids.ts'
import type { KindName } from '../../protocol/kinds/index.ts'
import type { VoidableNoun } from '../store/nouns/timelines.ts'

const nouns: { [K in KindName]?: VoidableNoun } = {
  'visit.checked-in': 'visit',
  'stock.received': 'stock',
  'stock.taken': 'stock',
  'stock.issued': 'stock',
  'stock.counted': 'stock',
  'stock.written-off': 'stock',
  'stock.opened': 'stock',
  'stock.transferred': 'stock',
  'loan.made': 'loan',
  'loan.returned': 'loan',
}

/** The noun under which an entry of this kind can be voided; undefined when nothing voids it. */
export function voidableNoun(kind: KindName): VoidableNoun | undefined {
  return nouns[kind]
}

/** What an entry voids, if that is what it does. */
export function voidedBy(entry: Entry): { noun: VoidableNoun; reference: Reference } | undefined {
  if (entry.kind === 'visit.voided') return { noun: 'visit', reference: entry.body.visit }
  if (entry.kind === 'stock.voided') return { noun: 'stock', reference: entry.body.movement }
  return entry.kind === 'loan.voided' ? { noun: 'loan', reference: entry.body.loan } : undefined
}
