import { useCallback, useEffect, useState } from 'react'
import type { CallName, InputOf, OutputOf } from '../../station/contract/calls.ts'
import type { StationClient } from '../../station/contract/client.ts'
import type { CallProblem } from '../../station/contract/problems.ts'

/** What the host last said. `asOf`: when this page heard it (performance.now). */
export type Heard<C extends CallName> = { value: OutputOf<C>; asOf: number }

export type Asked<C extends CallName> = {
  heard: Heard<C> | null
  /** Why the last question had no answer; null once one has come. */
  problem: CallProblem | 'unreachable' | null
  again: () => void
}

/** Calls that ask without a session and without a parameter. */
type Question = { [C in CallName]: Record<string, never> extends InputOf<C> ? C : never }[CallName]

/** Answers outlive the page that asked, within this document: a host that is away a moment later takes nothing off the screen. */
const known = new WeakMap<StationClient, Map<CallName, Heard<CallName>>>()

/** Asks the host at once, when it comes back, when documents change, and on `again`; shows meanwhile what it said last. */
export function useAsked<C extends Question>(client: StationClient, call: C): Asked<C> {
  const [heard, setHeard] = useState(() => (known.get(client)?.get(call) ?? null) as Heard<C> | null)
  const [problem, setProblem] = useState<Asked<C>['problem']>(null)

  const again = useCallback(() => {
    client.call(call, {} as InputOf<C>).then(
      (answer) => {
        if (!answer.ok) return setProblem(answer.problem)
        const now: Heard<C> = { value: answer.value as OutputOf<C>, asOf: performance.now() }
        const answers = known.get(client) ?? new Map<CallName, Heard<CallName>>()
        known.set(client, answers.set(call, now))
        setHeard(now)
        setProblem(null)
      },
      () => setProblem('unreachable'),
    )
  }, [client, call])

  useEffect(() => {
    const stopHearing = client.on('documents', again)
    const stopAsking = client.onReachable((reachable) => (reachable ? again() : setProblem('unreachable')))
    return () => {
      stopHearing()
      stopAsking()
    }
  }, [client, again])

  return { heard, problem, again }
}
