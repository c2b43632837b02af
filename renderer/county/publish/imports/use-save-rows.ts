import { useRef, useState } from 'react'
import type { DraftType } from '../../../../federation/contract/drafts.ts'
import { draftStepDoneSchema, draftWholeSchema } from '../../../../federation/contract/drafts.ts'
import { askHub, HubTrouble } from '../../hub/ask-hub.ts'
import { useAct } from '../../hub/use-act.ts'
import { shownByDrafts } from '../shown-by-drafts.ts'
import type { ReadRow } from './read-documents.ts'

/** Saves lines as drafts of a unit, one after the other. What was saved stays saved when one fails; the next try goes on behind it. */
export function useSaveRows(type: DraftType, unit: string) {
  const act = useAct(shownByDrafts)
  const [saved, setSaved] = useState(0)
  // Minted once for each line: sent twice after a lost answer, it is one draft.
  const drafts = useRef(new Map<number, string>())

  async function saveRow({ line, document, body, baseRev }: ReadRow, submit: boolean): Promise<void> {
    const draft = drafts.current.get(line) ?? crypto.randomUUID()
    drafts.current.set(line, draft)
    const order = { rev: 0, type, document, unit, baseRev, body }
    const answer = await askHub(`/v1/drafts/${draft}`, { method: 'PUT', body: order })
    const whole = draftWholeSchema.safeParse(await answer.json().catch(() => undefined))
    if (!whole.success) throw new HubTrouble('unreachable')
    if (!submit) return
    const step = await askHub(`/v1/drafts/${draft}/submissions`, {
      method: 'POST',
      body: { rev: whole.data.rev },
    })
    // Faulty by what only the hub knows: it stays a draft, and its editor says why.
    draftStepDoneSchema.safeParse(await step.json().catch(() => undefined))
  }

  return {
    saved,
    busy: act.busy,
    trouble: act.trouble,
    save: (rows: readonly ReadRow[], { submit }: { submit: boolean }) =>
      act.run(async () => {
        for (const [at, row] of rows.entries()) {
          if (at < saved) continue
          await saveRow(row, submit)
          setSaved(at + 1)
        }
      }),
  }
}
