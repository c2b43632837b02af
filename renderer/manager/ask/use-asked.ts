import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { CallName, InputOf, OutputOf } from '../../../station/contract/calls.ts'
import type { CallProblem } from '../../../station/contract/problems.ts'
import type { Desk } from '../desk.ts'

/** `unreachable`: the host gave no answer. */
export type Trouble = CallProblem | 'unreachable'

/** All that is asked for at a desk; an act makes every answer stale. */
export const deskKey = 'desk'

class Refused extends Error {
  readonly problem: CallProblem
  constructor(problem: CallProblem) {
    super(problem)
    this.problem = problem
  }
}

/** What a look needs besides the session. */
type AskOf<C extends CallName> = Omit<InputOf<C>, 'session'>

export type Asked<T> = {
  /** The last answer, also while another is awaited; null before the first. */
  value: T | null
  /** Why there is no newer answer. */
  trouble: Trouble | null
  again: () => void
}

/** Looks something up for whoever is signed in, and again every `everyMs` where the page lives by it. */
export function useAsked<C extends CallName>(
  desk: Desk,
  name: C,
  { everyMs, ...ask }: AskOf<C> & { everyMs?: number },
): Asked<OutputOf<C>> {
  const asked = useQuery({
    queryKey: [deskKey, name, desk.session, ask],
    placeholderData: keepPreviousData,
    retry: 1,
    ...(everyMs === undefined ? {} : { refetchInterval: everyMs }),
    queryFn: async (): Promise<OutputOf<C>> => {
      const answer = await desk.client.call(name, { ...ask, session: desk.session } as unknown as InputOf<C>)
      if (answer.ok) return answer.value
      if (answer.problem === 'not-signed-in') desk.onSignedOut()
      throw new Refused(answer.problem)
    },
  })
  return {
    value: asked.data ?? null,
    trouble: asked.error === null ? null : troubleOf(asked.error),
    again: () => void asked.refetch(),
  }
}

function troubleOf(reason: unknown): Trouble {
  return reason instanceof Refused ? reason.problem : 'unreachable'
}
