import type { RefObject } from 'react'
import { useId, useState } from 'react'
import type { StationPage } from '../../../../federation/contract/stations.ts'
import { askHub } from '../../hub/ask-hub.ts'
import { useAct } from '../../hub/use-act.ts'
import { useMoments } from '../../words/use-moments.ts'
import { useWords } from '../../words/use-words.ts'
import { AskDialog } from './ask-dialog.tsx'

type RevokeDialogProps = { page: StationPage; dialog: RefObject<HTMLDialogElement | null> }

/** Withdraws the station's keys, all or those replaced, from a day; and says what the machine last held. */
export function RevokeDialog({ page, dialog }: RevokeDialogProps) {
  const { t, number } = useWords()
  const say = useMoments()
  const id = useId()
  const act = useAct(['station', 'fleet'])
  const [from, setFrom] = useState('')
  const old = page.keys.filter(({ replaced, revokedAt }) => replaced && revokedAt === null)
  const [which, setWhich] = useState<'all' | 'old'>('all')
  const keys = which === 'old' && old.length > 0 ? { keys: old.map(({ kid }) => kid) } : {}
  const body = { from: from === '' ? null : from, ...keys }
  const { row, cards } = page
  return (
    <AskDialog
      dialog={dialog}
      title={t('station.revoke')}
      words={t('station.revokeWords')}
      yes={t('station.revoke')}
      danger
      act={act}
      onYes={() =>
        act.run(() => askHub(`/v1/stations/${page.station}/revocations`, { method: 'POST', body }))
      }
    >
      {row ? (
        <p className="notice-line">
          {t('station.lastHeld', {
            entries: number(row.acked),
            moment: row.coveredThrough === null ? t('station.never') : say.instant(row.coveredThrough),
            cards: number(cards?.length ?? 0),
          })}
        </p>
      ) : null}
      <label htmlFor={id}>
        {t('station.revokeFrom')}
        <input
          id={id}
          className="field"
          type="date"
          max={page.today}
          value={from}
          onChange={({ target }) => setFrom(target.value)}
        />
      </label>
      {old.length > 0 ? (
        <fieldset className="which-keys">
          <legend>{t('station.whichKeys')}</legend>
          {(['all', 'old'] as const).map((each) => (
            <label key={each} className="choice">
              <input type="radio" name={id} checked={which === each} onChange={() => setWhich(each)} />
              {t(`station.keysOf.${each}`)}
            </label>
          ))}
        </fieldset>
      ) : null}
    </AskDialog>
  )
}
