import { useState } from 'react'
import type { RestockAnswer, RestockRow } from '../../../federation/contract/restocks.ts'
import type { AnswerState, Draft, DraftFault } from './answer-draft.ts'
import { answerOf, draftOf } from './answer-draft.ts'

export type AnswerForm = {
  draft: Draft
  change: (change: Partial<Draft>) => void
  /** What must be put right before the answer can be given. */
  fault: DraftFault | undefined
  give: (state: AnswerState) => void
}

/** An answer on its way from the fields to the hub. */
export function useAnswer(
  request: RestockRow,
  send: (answer: RestockAnswer) => Promise<boolean>,
): AnswerForm {
  const [draft, setDraft] = useState(() => draftOf(request))
  const [fault, setFault] = useState<DraftFault>()
  return {
    draft,
    fault,
    change: (change) => {
      setFault(undefined)
      setDraft((before) => ({ ...before, ...change }))
    },
    give: (state) => {
      const made = answerOf(draft, { state, rev: request.rev })
      setFault(made.ok ? undefined : made.fault)
      if (made.ok) void send(made.answer)
    },
  }
}
