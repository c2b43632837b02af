import { useId, useRef } from 'react'
import type { CodeMade, StationPage } from '../../../../federation/contract/stations.ts'
import { codeMadeSchema } from '../../../../federation/contract/stations.ts'
import { askHub } from '../../hub/ask-hub.ts'
import { useAct } from '../../hub/use-act.ts'
import { ActTrouble } from '../../shell/act-trouble.tsx'
import { useWords } from '../../words/use-words.ts'
import { AskDialog } from './ask-dialog.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { RevokeDialog } from './revoke-dialog.tsx'

const shownBy = ['station', 'fleet']

type KeepingCardProps = { page: StationPage; onSheet: (made: CodeMade) => void }

/** What a county does about the station as a whole; each says what it means before it happens. */
export function KeepingCard({ page, onSheet }: KeepingCardProps) {
  const { t } = useWords()
  const titleId = useId()
  const code = useAct(shownBy)
  const closing = useAct(shownBy)
  const closed = page.closedAt !== null
  const enrolled = page.row !== null
  const dialogs = {
    code: useRef<HTMLDialogElement>(null),
    close: useRef<HTMLDialogElement>(null),
    move: useRef<HTMLDialogElement>(null),
    revoke: useRef<HTMLDialogElement>(null),
  }
  async function makeCode() {
    let made: CodeMade | undefined
    const done = await code.run(async () => {
      const answer = await askHub(`/v1/stations/${page.station}/codes`, { method: 'POST' })
      made = codeMadeSchema.parse(await answer.json())
    })
    if (done && made) onSheet(made)
  }
  const close = () =>
    closing.run(() =>
      askHub(`/v1/stations/${page.station}/closing`, { method: 'PUT', body: { closed: !closed } }),
    )
  return (
    <section className="card wide keeping no-print" aria-labelledby={titleId}>
      <h2 id={titleId}>{t('station.keeping')}</h2>
      <div className="buttons">
        {closed ? null : (
          <button
            type="button"
            className={enrolled ? 'button' : 'button primary'}
            disabled={code.busy}
            onClick={() =>
              enrolled || page.codeUntil !== null ? dialogs.code.current?.showModal() : void makeCode()
            }
          >
            {t(enrolled ? 'station.newCode' : 'station.firstCode')}
          </button>
        )}
        <button type="button" className="button" onClick={() => dialogs.move.current?.showModal()}>
          {t('station.move')}
        </button>
        {page.keys.length > 0 ? (
          <button type="button" className="button danger" onClick={() => dialogs.revoke.current?.showModal()}>
            {t('station.revoke')}
          </button>
        ) : null}
        <button type="button" className="button danger" onClick={() => dialogs.close.current?.showModal()}>
          {t(closed ? 'station.reopen' : 'station.close')}
        </button>
      </div>
      <ActTrouble trouble={code.trouble} />
      <AskDialog
        dialog={dialogs.code}
        title={t(enrolled ? 'station.newCode' : 'station.firstCode')}
        words={t(enrolled ? 'station.newCodeWords' : 'station.againCodeWords')}
        yes={t('station.makeCode')}
        act={code}
        onYes={makeCode}
      />
      <AskDialog
        dialog={dialogs.close}
        title={t(closed ? 'station.reopen' : 'station.close')}
        words={t(closed ? 'station.reopenWords' : 'station.closeWords')}
        yes={t(closed ? 'station.reopen' : 'station.close')}
        danger={!closed}
        act={closing}
        onYes={close}
      />
      <MoveDialog page={page} dialog={dialogs.move} />
      <RevokeDialog page={page} dialog={dialogs.revoke} />
    </section>
  )
}
