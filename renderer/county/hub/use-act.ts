import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Trouble } from './ask-hub.ts'
import { troubleOf } from './trouble-of.ts'

export type Act = {
  /** Does it, and asks anew for everything that shows what came of it. True when it was done. */
  run: (act: () => Promise<unknown>) => Promise<boolean>
  busy: boolean
  /** Why the last one was not done. */
  trouble: Trouble | undefined
}

/** Something an officer does. One at a time: a second press while the first is under way does nothing. */
export function useAct(shownBy: readonly string[]): Act {
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble>()
  return {
    busy,
    trouble,
    run: async (act) => {
      if (busy) return false
      setBusy(true)
      setTrouble(undefined)
      try {
        const answer = await act()
        // What nobody reads would hold the line to the hub open.
        if (answer instanceof Response && !answer.bodyUsed) await answer.body?.cancel()
        return true
      } catch (error) {
        setTrouble(troubleOf(error as Error))
        return false
      } finally {
        // After a refusal, too: somebody else's change is then on the screen.
        await Promise.all(shownBy.map((key) => queries.invalidateQueries({ queryKey: [key] })))
        setBusy(false)
      }
    },
  }
}
