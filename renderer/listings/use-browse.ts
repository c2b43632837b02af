import { useEffect, useState } from 'react'
import type { InputOf, OutputOf } from '../../station/contract/calls.ts'
import type { StationClient } from '../../station/contract/client.ts'
import type { CallProblem } from '../../station/contract/problems.ts'

export type BrowseAsk = InputOf<'listings.browse'>
type Answer = OutputOf<'listings.browse'>

export type Browsed = {
  /** What the host last said to this question; to the one before while it has not answered; null when there is nothing to show. */
  value: Answer | null
  problem: CallProblem | 'unreachable' | null
}

/** Answers outlive the page that asked, within this document: a host that is away a moment later takes nothing off the screen. */
const known = new WeakMap<StationClient, Map<string, Answer>>()

/** Pages turned and filters tried by one person: more of them are not kept. */
const mostKept = 40

/** Asks for a page of listings at once, when the host comes back and when documents change. */
export function useBrowse(client: StationClient, ask: BrowseAsk): Browsed {
  const key = JSON.stringify(ask)
  const [heard, setHeard] = useState<{ key: string; value: Answer | null; problem: Browsed['problem'] }>({
    key,
    value: null,
    problem: null,
  })

  useEffect(() => {
    let gone = false
    const asked = JSON.parse(key) as BrowseAsk
    const fail = (problem: CallProblem | 'unreachable') =>
      gone || setHeard({ key, value: knownOf(client).get(key) ?? null, problem })
    const again = () =>
      client.call('listings.browse', asked).then(
        (answer) => {
          if (gone) return
          if (!answer.ok) return void fail(answer.problem)
          remember(client, key, answer.value)
          setHeard({ key, value: answer.value, problem: null })
        },
        () => void fail('unreachable'),
      )
    const stopHearing = client.on('documents', () => void again())
    const stopAsking = client.onReachable((reachable) => void (reachable ? again() : fail('unreachable')))
    return () => {
      gone = true
      stopHearing()
      stopAsking()
    }
  }, [client, key])

  if (heard.key === key)
    return { value: heard.value ?? knownOf(client).get(key) ?? null, problem: heard.problem }
  return { value: knownOf(client).get(key) ?? heard.value, problem: null }
}

function knownOf(client: StationClient): Map<string, Answer> {
  const answers = known.get(client) ?? new Map<string, Answer>()
  known.set(client, answers)
  return answers
}

function remember(client: StationClient, key: string, answer: Answer): void {
  const answers = knownOf(client)
  answers.delete(key)
  answers.set(key, answer)
  const [oldest] = answers.keys()
  if (answers.size > mostKept && oldest !== undefined) answers.delete(oldest)
}
