import { v7 as uuidv7 } from 'uuid'
import type { StationClient } from '../../station/contract/client.ts'
import type { Mailbox } from '../mailbox/mailbox.ts'
import type { MailAct } from '../mailbox/mailbox-store.ts'
import type { ActEvent } from './act-flow.ts'
import { slowAfterMs } from './timings.ts'

type Deps = { mailbox: Mailbox; client: StationClient; dispatch: (event: ActEvent) => void }

/** Acts of a worker. Each goes through the mailbox; what is said of it follows the host's answer. */
export function useActs({ mailbox, client, dispatch }: Deps) {
  return {
    /** Posts an act and returns its id; its progress comes as events. `make` puts the id into the call. */
    post(make: (id: string) => MailAct): string {
      const id = uuidv7()
      const { kept, answer } = mailbox.post(make(id))
      const slow = async () => dispatch({ type: 'waited', act: id, kept: await kept })
      const timer = setTimeout(() => void slow(), slowAfterMs)
      // A host known to be away is not waited for.
      const stopWatching = client.onReachable((reachable) => {
        if (!reachable) void slow()
      })
      void answer.then((value) => {
        clearTimeout(timer)
        stopWatching()
        dispatch({ type: 'answered', act: id, answer: value })
      })
      return id
    },
    /** Takes an act back by another. */
    undo(act: string, make: (id: string) => MailAct): void {
      dispatch({ type: 'undo-asked' })
      const { answer } = mailbox.post(make(uuidv7()))
      void answer.then((value) => dispatch({ type: 'undo-answered', act, answer: value }))
    },
  }
}
