import { v7 as uuidv7 } from 'uuid'
import type { StationClient } from '../../station/contract/client.ts'
import type { Mailbox } from '../mailbox/mailbox.ts'
import type { FlowEvent, Score } from './flow.ts'
import { useActs } from './use-acts.ts'

type Deps = { mailbox: Mailbox; client: StationClient; dispatch: (event: FlowEvent) => void }

/** A worker's three acts around a visit. */
export function useVisit({ mailbox, client, dispatch }: Deps) {
  const acts = useActs({ mailbox, client, dispatch })
  return {
    checkIn(category: string, services: readonly string[]) {
      const act = acts.post((id) => ({
        id,
        call: 'visits.checkIn',
        input: { act: id, category, services: [...services] },
      }))
      dispatch({ type: 'posted', act })
    },
    undo(checkedInBy: string) {
      acts.undo(checkedInBy, (id) => ({ id, call: 'visits.undo', input: { act: id, checkedInBy } }))
    },
    rate(score: Score) {
      const id = uuidv7()
      dispatch({ type: 'rated', score })
      mailbox.post({ id, call: 'visits.rate', input: { act: id, score } })
    },
  }
}
