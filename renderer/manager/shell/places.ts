import type { Right } from '../../../station/contract/staff.ts'
import type { Place as StockPlace } from '../stock/shell/place.ts'

/** Where one can be in the manager's pages. */
export type Place =
  | 'today'
  | 'stock'
  | 'shift'
  | 'equipment'
  | 'sessions'
  | 'loans'
  | 'postings'
  | 'requests'
  | 'assessments'
  | 'trainings'
  | 'delivery'

/** A place, and where in the stock where it is that. */
export type Going = (place: Place, stock?: StockPlace) => void

type Way = { at: Place; pictogram: string; right?: Right }

/** The ways of the shell, in the order of a day. `right`: only for those whose card has it; looking is everybody's. */
const ways: readonly Way[] = [
  { at: 'today', pictogram: 'today' },
  { at: 'stock', pictogram: 'stock' },
  { at: 'shift', pictogram: 'shift' },
  { at: 'equipment', pictogram: 'tools' },
  { at: 'sessions', pictogram: 'sessions' },
  { at: 'loans', pictogram: 'loans' },
  { at: 'postings', pictogram: 'postings', right: 'post-jobs' },
  { at: 'requests', pictogram: 'legal' },
  { at: 'assessments', pictogram: 'assessments', right: 'assess' },
  { at: 'trainings', pictogram: 'training' },
  { at: 'delivery', pictogram: 'sync', right: 'delivery' },
]

/** What is offered: nothing that would be refused. */
export function waysFor(rights: readonly Right[]): readonly Way[] {
  return ways.filter(({ right }) => right === undefined || rights.includes(right))
}
