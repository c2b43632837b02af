import { useCallback, useEffect, useState } from 'react'
import type { AnswerOf, CallName, InputOf, OutputOf } from '../../station/contract/calls.ts'
import type { StationClient } from '../../station/contract/client.ts'
import type { CallProblem } from '../../station/contract/problems.ts'

export type Called<C extends CallName> = {
  value: OutputOf<C> | null
  /** Why the last question had no answer; null once one has come. */
  problem: CallProblem | 'unreachable' | null
  again: () => void
}

/** Asks the host a question with something in it: at once, when it comes back, when documents or the delivery change. Not for acts. */
export function useCall<C extends CallName>(client: StationClient, call: C, input: InputOf<C>): Called<C> {
  const asked = JSON.stringify(input)
  const [heard, setHeard] = useState<{ asked: string; value: OutputOf<C> } | null>(null)
  const [problem, setProblem] = useState<Called<C>['problem']>(null)

  const again = useCallback(() => {
    client.call(call, JSON.parse(asked) as InputOf<C>).then(
      (answer: AnswerOf<C>) => {
        if (!answer.ok) return setProblem(answer.problem)
        setHeard({ asked, value: answer.value as OutputOf<C> })
        setProblem(null)
      },
      () => setProblem('unreachable'),
    )
  }, [client, call, asked])

  useEffect(() => {
    const stops = [
      client.on('documents', again),
      client.on('delivery', again),
      client.onReachable((reachable) => (reachable ? again() : setProblem('unreachable'))),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [client, again])

  return { value: heard?.asked === asked ? heard.value : null, problem, again }
}
