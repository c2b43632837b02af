import { v7 as uuidv7 } from 'uuid'
import type { StationClient } from '../../station/contract/client.ts'
import type { Mailbox } from '../mailbox/mailbox.ts'
import type { FlowEvent, Score } from './flow.ts'
import { slowAfterMs } from './timings.ts'

type Deps = { mailbox: Mailbox; client: StationClient; dispatch: (event: FlowEvent) => void }

/** A worker's three acts. Each goes through the mailbox; what is said of it follows the host's answer. */
export function useVisit({ mailbox, client, dispatch }: Deps) {
  return {
    checkIn(category: string, services: readonly string[]) {
      const id = uuidv7()
      const { kept, answer } = mailbox.post({
        id,
        call: 'visits.checkIn',
        input: { act: id, category, services: [...services] },
      })
      dispatch({ type: 'posted', act: id })
      const slow = async () => dispatch({ type: 'waited', kept: await kept })
      const timer = setTimeout(() => void slow(), slowAfterMs)
      // A host known to be away is not waited for.
      const stopWatching = client.onReachable((reachable) => {
        if (!reachable) void slow()
      })
      void answer.then((value) => {
        clearTimeout(timer)
        stopWatching()
        dispatch({ type: 'answered', answer: value })
      })
    },
    undo(checkedInBy: string) {
      const id = uuidv7()
      dispatch({ type: 'undo-asked' })
      const { answer } = mailbox.post({ id, call: 'visits.undo', input: { act: id, checkedInBy } })
      void answer.then((value) => dispatch({ type: 'undo-answered', answer: value }))
    },
    rate(score: Score) {
      const id = uuidv7()
      dispatch({ type: 'rated', score })
      mailbox.post({ id, call: 'visits.rate', input: { act: id, score } })
    },
  }
}
