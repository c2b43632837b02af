import type { RefObject } from 'react'
import { useId } from 'react'
import type { RecallRow } from '../../../federation/contract/recalls.ts'
import { askHub } from '../hub/ask-hub.ts'
import { useAct } from '../hub/use-act.ts'
import { ActTrouble } from '../shell/act-trouble.tsx'
import { useWords } from '../words/use-words.ts'

type WithdrawProps = { recall: RecallRow; dialog: RefObject<HTMLDialogElement | null>; name: string }

/** Says what withdrawing means before it happens: what is left may be taken again, by anybody. */
export function WithdrawDialog({ recall, dialog, name }: WithdrawProps) {
  const { t } = useWords()
  const act = useAct(['recalls', 'stock'])
  const titleId = useId()
  async function withdraw() {
    const done = await act.run(() =>
      askHub(`/v1/recalls/${recall.recall}?rev=${recall.rev}`, { method: 'DELETE' }),
    )
    if (done) dialog.current?.close()
  }
  return (
    <dialog ref={dialog} className="unit-dialog ask-dialog" aria-labelledby={titleId}>
      <h2 id={titleId}>{t('recalls.withdrawTitle')}</h2>
      <p>
        {t('recalls.withdrawWords', {
          what: `${name} · ${recall.lot === null ? t('recalls.allLots') : t('recalls.lot', { lot: recall.lot })}`,
        })}
      </p>
      <ActTrouble trouble={act.trouble} />
      <div className="buttons">
        {/* The harmless one first: it has the focus when the dialog opens. */}
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          {t('recalls.keep')}
        </button>
        <button type="button" className="button danger" disabled={act.busy} onClick={() => void withdraw()}>
          {t('recalls.withdraw')}
        </button>
      </div>
    </dialog>
  )
}
