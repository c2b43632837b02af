import type { CallName, InputOf } from '../../../../station/contract/calls.ts'
import { useAsked as useAskedAt } from '../../ask/use-asked.ts'
import { useStockDesk } from './stock-desk.ts'

/** What a look needs besides the session. */
export type AskOf<C extends CallName> = Omit<InputOf<C>, 'session'>

/** Looks something up at the desk of this stock page. */
export function useAsked<C extends CallName>(name: C, ask: AskOf<C>) {
  const { desk } = useStockDesk()
  return useAskedAt(desk, name, ask)
}
