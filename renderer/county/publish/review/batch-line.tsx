import { useState } from 'react'
import type { BatchApproved, DraftRow } from '../../../../federation/contract/drafts.ts'
import { batchApprovedSchema } from '../../../../federation/contract/drafts.ts'
import { askHub, HubTrouble } from '../../hub/ask-hub.ts'
import { useAct } from '../../hub/use-act.ts'
import { ActTrouble } from '../../shell/act-trouble.tsx'
import { useMoments } from '../../words/use-moments.ts'
import { shownByDrafts } from '../shown-by-drafts.ts'
import { DraftLine } from './draft-line.tsx'
import { useBatchTotal } from './draft-queries.ts'
import { useReviewWords } from './use-review-words.ts'

type BatchProps = { batch: string; drafts: readonly DraftRow[]; unit: string }

/** Drafts that came in one file: looked through one by one, or approved together. */
export function BatchLine({ batch, drafts, unit }: BatchProps) {
  const say = useReviewWords()
  const moments = useMoments()
  const act = useAct(shownByDrafts)
  const [made, setMade] = useState<BatchApproved>()
  const [one] = drafts
  const total = useBatchTotal(unit, { batch, state: one?.state ?? 'in-review' }).data ?? drafts.length
  if (!one) return null
  async function approve() {
    await act.run(async () => {
      const answer = await askHub(`/v1/draft-batches/${batch}/approvals`, { method: 'POST' })
      const read = batchApprovedSchema.safeParse(await answer.json())
      if (!read.success) throw new HubTrouble('unreachable')
      setMade(read.data)
    })
  }
  return (
    <li className="draft-line">
      <details>
        <summary>
          {say('batch', { count: total, who: one.author, when: moments.instant(one.savedAt) })}
        </summary>
        <ul className="draft-lines">
          {drafts.map((draft) => (
            <DraftLine key={draft.draft} {...{ draft, unit }} />
          ))}
        </ul>
      </details>
      <ActTrouble trouble={act.trouble} />
      <p role="status">{made ? say('batchDone', { count: made.approved, kept: made.refused.length }) : ''}</p>
      {one.may.approve && one.state === 'in-review' ? (
        <div className="buttons">
          <button type="button" className="button primary" disabled={act.busy} onClick={() => void approve()}>
            {say('approveBatch', { count: total })}
          </button>
        </div>
      ) : null}
    </li>
  )
}
