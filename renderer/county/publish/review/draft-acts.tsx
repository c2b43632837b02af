import { useId, useRef, useState } from 'react'
import { Link } from 'wouter'
import type { DraftFault, DraftType, DraftWhole } from '../../../../federation/contract/drafts.ts'
import { draftStepDoneSchema } from '../../../../federation/contract/drafts.ts'
import { askHub, HubTrouble } from '../../hub/ask-hub.ts'
import { useAct } from '../../hub/use-act.ts'
import { ActTrouble } from '../../shell/act-trouble.tsx'
import { shownByDrafts } from '../shown-by-drafts.ts'
import { useReviewWords } from './use-review-words.ts'

/** Where each type is written: a part of the address of its editor. Listings are written here. */
const editorOf: Record<Exclude<DraftType, 'listing'>, string> = {
  item: 'items',
  kit: 'kits',
  category: 'categories',
  service: 'services',
  holidays: 'holidays',
  'heat-advice': 'heat-advice',
  form: 'forms',
}

export function editorPath(unit: string, { type, draft }: Pick<DraftWhole, 'type' | 'draft'>): string {
  return type === 'listing'
    ? `/${unit}/publish/review/${draft}/edit`
    : `/${unit}/publish/${editorOf[type]}/draft/${draft}`
}

/** The buttons of a draft, as far as they are the reader's. */
export function DraftActs({ draft, unit }: { draft: DraftWhole; unit: string }) {
  const say = useReviewWords()
  const act = useAct(shownByDrafts)
  const [faults, setFaults] = useState<readonly DraftFault[]>([])
  const dialog = useRef<HTMLDialogElement>(null)
  const { may, rev } = draft
  const isWhole = draft.faults === 0 && !draft.isStale

  async function take(step: string, more: object = {}): Promise<boolean> {
    setFaults([])
    return act.run(async () => {
      const method = step === 'discarding' ? 'PUT' : 'POST'
      const answer = await askHub(`/v1/drafts/${draft.draft}/${step}`, { method, body: { rev, ...more } })
      const read = draftStepDoneSchema.safeParse(await answer.json())
      if (!read.success) throw new HubTrouble('unreachable')
      if (read.data.is === 'faulty') setFaults(read.data.faults)
    })
  }

  return (
    <>
      <ActTrouble trouble={act.trouble} />
      {faults.length > 0 ? (
        <p className="fault" role="alert">
          {say('stillFaulty', { count: faults.length })}
        </p>
      ) : null}
      {may.submit && !may.publishAlone && !isWhole ? <p className="soft">{say('notYet')}</p> : null}
      <div className="buttons">
        {may.approve ? (
          <button
            type="button"
            className="button primary"
            disabled={act.busy || !isWhole}
            onClick={() => void take('approvals')}
          >
            {say(may.publishAlone ? 'publishAlone' : 'approve')}
          </button>
        ) : null}
        {may.submit && !may.publishAlone ? (
          <button
            type="button"
            className="button primary"
            disabled={act.busy || !isWhole}
            onClick={() => void take('submissions')}
          >
            {say('submit')}
          </button>
        ) : null}
        {may.return ? (
          <button
            type="button"
            className="button"
            disabled={act.busy}
            onClick={() => dialog.current?.showModal()}
          >
            {say('return')}
          </button>
        ) : null}
        {may.change ? (
          <Link className="button" href={editorPath(unit, draft)}>
            {say('edit')}
          </Link>
        ) : null}
        {may.discard ? (
          <button
            type="button"
            className={draft.state === 'discarded' ? 'button' : 'button danger'}
            disabled={act.busy}
            onClick={() => void take('discarding', { discarded: draft.state !== 'discarded' })}
          >
            {say(draft.state === 'discarded' ? 'takeBack' : 'discard')}
          </button>
        ) : null}
      </div>
      {may.publishAlone && may.approve ? <p className="notice-line">{say('aloneWords')}</p> : null}
      <ReturnDialog dialog={dialog} busy={act.busy} onReturn={(note) => take('returns', { note })} />
    </>
  )
}

type ReturnProps = {
  dialog: React.RefObject<HTMLDialogElement | null>
  busy: boolean
  onReturn: (note: string) => Promise<boolean>
}

/** Who gets a draft back must know why. */
function ReturnDialog({ dialog, busy, onReturn }: ReturnProps) {
  const say = useReviewWords()
  const [note, setNote] = useState('')
  const ids = { title: useId(), note: useId() }
  return (
    <dialog ref={dialog} className="unit-dialog ask-dialog" aria-labelledby={ids.title}>
      <h2 id={ids.title}>{say('returnTitle')}</h2>
      <label htmlFor={ids.note}>{say('returnNote')}</label>
      <textarea
        id={ids.note}
        className="field"
        rows={4}
        maxLength={500}
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
      <div className="buttons">
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          {say('cancel')}
        </button>
        <button
          type="button"
          className="button primary"
          disabled={busy || note.trim() === ''}
          onClick={() => void onReturn(note.trim()).then((done) => done && dialog.current?.close())}
        >
          {say('return')}
        </button>
      </div>
    </dialog>
  )
}
