import { useRef, useState } from 'react'
import type { DraftRow, DraftType, DraftWhole } from '../../../../federation/contract/drafts.ts'
import { draftStepDoneSchema, draftWholeSchema } from '../../../../federation/contract/drafts.ts'
import { askHub, HubTrouble } from '../../hub/ask-hub.ts'
import { useAct } from '../../hub/use-act.ts'
import { shownByDrafts } from '../shown-by-drafts.ts'
import type { Body } from './body.ts'
import { withMember } from './body.ts'
import type { Fault } from './faults.ts'
import { faultsOf, hubFaults } from './faults.ts'

/** What an editor opens with: a draft, a published document to be changed, or nothing yet (`document` ''). */
export type Begun = {
  document: string
  unit: string
  body: Body
  /** Of the published document that it is made from; 0 for a new one. */
  baseRev: number
  held?: DraftWhole | undefined
}

/** A draft under the hands of its author: what stands in the fields, what of it is saved, and what keeps it from being published. */
export function useDraftEditing(type: DraftType, begun: Begun, nameFor: (body: Body) => string) {
  // Minted once: saved twice after a lost answer, it is one draft.
  const id = useRef(begun.held?.draft ?? crypto.randomUUID())
  const [document, setDocument] = useState(begun.document)
  const [unit, setUnit] = useState(begun.unit)
  const [body, setBody] = useState(begun.body)
  const [row, setRow] = useState<DraftRow | undefined>(begun.held)
  const [saved, setSaved] = useState(begun.held !== undefined)
  // A draft that has been refused shows why as soon as it is opened.
  const [judged, setJudged] = useState(begun.held?.state === 'returned')
  const [known, setKnown] = useState<readonly Fault[]>(() =>
    hubFaults(begun.held?.faultList ?? [], faultsOf(type, begun.body)),
  )
  const act = useAct(shownByDrafts)

  const edit = (change: () => void) => {
    setSaved(false)
    change()
  }

  async function put(): Promise<DraftRow> {
    // Nobody who has no name for it yet is kept from saving.
    const named = document || nameFor(body)
    setDocument(named)
    const order = { rev: row?.rev ?? 0, type, document: named, unit, baseRev: begun.baseRev, body }
    const answer = await askHub(`/v1/drafts/${id.current}`, { method: 'PUT', body: order })
    const whole = draftWholeSchema.safeParse(await answer.json().catch(() => undefined))
    if (!whole.success) throw new HubTrouble('unreachable')
    setRow(whole.data)
    setSaved(true)
    setKnown(hubFaults(whole.data.faultList, faultsOf(type, body)))
    return whole.data
  }

  async function step(path: string, order: object): Promise<void> {
    const method = path === 'discarding' ? 'PUT' : 'POST'
    const answer = await askHub(`/v1/drafts/${id.current}/${path}`, { method, body: order })
    const done = draftStepDoneSchema.safeParse(await answer.json().catch(() => undefined))
    if (!done.success) throw new HubTrouble('unreachable')
    if (done.data.is === 'done') setRow(done.data.draft)
    else setKnown(hubFaults(done.data.faults, faultsOf(type, body)))
  }

  return {
    draft: id.current,
    document,
    unit,
    body,
    row,
    saved,
    busy: act.busy,
    trouble: act.trouble,
    /** Its id is given once: what is saved or published keeps it. */
    isNamed: row !== undefined || begun.baseRev > 0,
    faults: judged ? [...faultsOf(type, body), ...known] : [],
    setDocument: (next: string) => edit(() => setDocument(next)),
    setUnit: (next: string) => edit(() => setUnit(next)),
    change: (at: string, value: unknown) => edit(() => setBody((before) => withMember(before, at, value))),
    save: () => act.run(put),
    /** Saved first, whole or not; handed in only when nothing is missing. */
    submit: () =>
      act.run(async () => {
        setJudged(true)
        const { rev } = await put()
        if (faultsOf(type, body).length === 0) await step('submissions', { rev })
      }),
    discard: (discarded: boolean) =>
      act.run(async () => {
        if (row) await step('discarding', { rev: row.rev, discarded })
      }),
  }
}

export type DraftEditing = ReturnType<typeof useDraftEditing>
