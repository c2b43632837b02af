import type { ReactNode, RefObject } from 'react'
import { useId } from 'react'
import type { Act } from '../../hub/use-act.ts'
import { ActTrouble } from '../../shell/act-trouble.tsx'
import { useWords } from '../../words/use-words.ts'

type AskDialogProps = {
  dialog: RefObject<HTMLDialogElement | null>
  title: string
  words: string
  yes: string
  danger?: boolean
  /** There is nothing to do yet. */
  disabled?: boolean
  act: Act
  /** Closes the dialog when it was done, unless that is false. */
  onYes: () => Promise<unknown>
  children?: ReactNode
}

/** Says what something means before it happens. */
export function AskDialog(props: AskDialogProps) {
  const { dialog, title, words, yes, danger = false, disabled = false, act, onYes, children } = props
  const { t } = useWords()
  const titleId = useId()
  async function run() {
    if ((await onYes()) !== false) dialog.current?.close()
  }
  return (
    <dialog ref={dialog} className="unit-dialog ask-dialog" aria-labelledby={titleId}>
      <h2 id={titleId}>{title}</h2>
      <p>{words}</p>
      {children}
      <ActTrouble trouble={act.trouble} />
      <div className="buttons">
        {/* The harmless one first: it has the focus when the dialog opens. */}
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          {t('recalls.cancel')}
        </button>
        <button
          type="button"
          className={danger ? 'button danger' : 'button primary'}
          disabled={disabled || act.busy}
          onClick={() => void run()}
        >
          {yes}
        </button>
      </div>
    </dialog>
  )
}
