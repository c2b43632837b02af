import { useAct as useActAt } from '../../ask/use-act.ts'
import { useStockDesk } from './stock-desk.ts'

/** Does something once, for whoever stands at the desk of this stock page. */
export function useAct<C extends Parameters<typeof useActAt>[1]>(name: C) {
  const { desk } = useStockDesk()
  return useActAt(desk, name)
}
