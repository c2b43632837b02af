import { useRef, useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import type { OutputOf } from '../../../station/contract/calls.ts'
import type { StationClient } from '../../../station/contract/client.ts'
import type { Trouble } from '../ask/use-asked.ts'
import type { SignedIn } from './signed-in.ts'

type Refusal = Exclude<OutputOf<'staff.signIn'>, { is: 'signed-in' }>
export type Verdict = Refusal | { is: 'trouble'; trouble: Trouble }

/** Says a PIN to the host. Neither PIN nor session goes anywhere but through the call: not into the mailbox, not onto a disk. */
export function useSignIn(client: StationClient, onSignedIn: (who: SignedIn) => void) {
  const [state, setState] = useState<{ busy: boolean; verdict: Verdict | null }>({
    busy: false,
    verdict: null,
  })
  /** A try that got no answer is offered again as the same try: it must not cost two of five. */
  const unanswered = useRef<{ act: string; said: string } | null>(null)

  const say = async (card: string, pin: string): Promise<void> => {
    const said = `${card} ${pin}`
    const act = unanswered.current?.said === said ? unanswered.current.act : uuidv7()
    unanswered.current = { act, said }
    setState({ busy: true, verdict: null })
    try {
      const answer = await client.call('staff.signIn', { act, card, pin })
      unanswered.current = null
      if (!answer.ok) return setState({ busy: false, verdict: { is: 'trouble', trouble: answer.problem } })
      if (answer.value.is === 'signed-in') return onSignedIn(answer.value)
      setState({ busy: false, verdict: answer.value })
    } catch {
      setState({ busy: false, verdict: { is: 'trouble', trouble: 'unreachable' } })
    }
  }

  return { ...state, say, forget: () => setState({ busy: false, verdict: null }) }
}
