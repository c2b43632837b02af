import type { RefObject } from 'react'
import { useId } from 'react'
import type { PostingRow } from '../../../federation/contract/listings.ts'
import { askHub } from '../hub/ask-hub.ts'
import { useAct } from '../hub/use-act.ts'
import { ActTrouble } from '../shell/act-trouble.tsx'
import { useWords } from '../words/use-words.ts'

type TakeDownProps = {
  posting: PostingRow
  path: string
  dialog: RefObject<HTMLDialogElement | null>
}

/** Says what taking down means before it happens: the station that posted it stops showing it, too. */
export function TakeDownDialog({ posting, path, dialog }: TakeDownProps) {
  const { t } = useWords()
  const act = useAct(['postings', 'listings'])
  const titleId = useId()
  const { title, stationName: station, rev } = posting
  async function takeDown() {
    const body = { decision: 'take-down', rev }
    if (await act.run(() => askHub(path, { method: 'PUT', body }))) dialog.current?.close()
  }
  return (
    <dialog ref={dialog} className="unit-dialog ask-dialog" aria-labelledby={titleId}>
      <h2 id={titleId}>{t('postings.takeDownTitle')}</h2>
      <p>{t('postings.takeDownWords', { title, station })}</p>
      <ActTrouble trouble={act.trouble} />
      <div className="buttons">
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          {t('postings.keep')}
        </button>
        <button type="button" className="button danger" disabled={act.busy} onClick={() => void takeDown()}>
          {t('postings.takeDown')}
        </button>
      </div>
    </dialog>
  )
}
