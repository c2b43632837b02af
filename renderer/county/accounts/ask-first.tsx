import { useId, useRef } from 'react'
import type { Act } from '../hub/use-act.ts'
import { ActTrouble } from '../shell/act-trouble.tsx'
import { useAccountWords } from './use-account-words.ts'

type AskFirstProps = {
  /** On the button that asks, and what it is for, to those who hear it. */
  press: string
  of: string
  title: string
  words: string
  act: Act
  /** True when it was done. */
  onSure: () => Promise<boolean>
}

/** A button whose deed is said in full before it is done. */
export function AskFirst({ press, of, title, words: said, act, onSure }: AskFirstProps) {
  const words = useAccountWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  async function sure() {
    if (await onSure()) dialog.current?.close()
  }
  return (
    <>
      <button type="button" className="button" aria-label={of} onClick={() => dialog.current?.showModal()}>
        {press}
      </button>
      <dialog ref={dialog} className="unit-dialog ask-dialog" aria-labelledby={titleId}>
        <h2 id={titleId}>{title}</h2>
        <p>{said}</p>
        <ActTrouble trouble={act.trouble} />
        <div className="buttons">
          {/* The harmless one first: it has the focus when the dialog opens. */}
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            {words('accounts.cancel')}
          </button>
          <button type="button" className="button danger" disabled={act.busy} onClick={() => void sure()}>
            {press}
          </button>
        </div>
      </dialog>
    </>
  )
}
