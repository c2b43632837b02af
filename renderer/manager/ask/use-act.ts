import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import type { CallName, InputOf, OutputOf, WrongLine } from '../../../station/contract/calls.ts'
import type { Desk } from '../desk.ts'
import type { Trouble } from './use-asked.ts'
import { deskKey } from './use-asked.ts'

/** Calls of the staff that do something: they carry a session and the screen's own id of the act. */
type ActCall = { [C in CallName]: InputOf<C> extends { act: string; session: string } ? C : never }[CallName]

/** What a person says of an act; its id and the session are added here. */
type ActOf<C extends ActCall> = Omit<InputOf<C>, 'session' | 'act'>

export type Act<C extends ActCall> = {
  busy: boolean
  trouble: Trouble | null
  /** Which line of the act is refused; null where the host names none. */
  line: WrongLine | null
  /** Resolves with the answer after the commit, or with null, and then `trouble` says why. */
  run: (act: ActOf<C>) => Promise<OutputOf<C> | null>
  forget: () => void
}

const idle = { busy: false, trouble: null, line: null }

/**
 * Does something once. Without an answer nobody knows whether it was done: the same act tried again carries the same id, so that it
 * cannot be done twice.
 */
export function useAct<C extends ActCall>(desk: Desk, name: C): Act<C> {
  const queries = useQueryClient()
  const unanswered = useRef<{ id: string; said: string } | null>(null)
  const [state, setState] = useState<Pick<Act<C>, 'busy' | 'trouble' | 'line'>>(idle)

  const run = async (act: ActOf<C>): Promise<OutputOf<C> | null> => {
    const said = JSON.stringify(act)
    const id = unanswered.current?.said === said ? unanswered.current.id : uuidv7()
    unanswered.current = { id, said }
    setState({ ...idle, busy: true })
    try {
      const input = { ...act, act: id, session: desk.session } as unknown as InputOf<C>
      const answer = await desk.client.call(name, input)
      unanswered.current = null
      setState(answer.ok ? idle : { busy: false, trouble: answer.problem, line: answer.line ?? null })
      if (!answer.ok) {
        if (answer.problem === 'not-signed-in') desk.onSignedOut()
        return null
      }
      void queries.invalidateQueries({ queryKey: [deskKey] })
      return answer.value
    } catch {
      setState({ ...idle, trouble: 'unreachable' })
      return null
    }
  }

  return { ...state, run, forget: () => setState(idle) }
}
