import type { RefObject } from 'react'
import { useId, useState } from 'react'
import type { StationPage } from '../../../../federation/contract/stations.ts'
import { askHub } from '../../hub/ask-hub.ts'
import { useUnits } from '../../hub/queries.ts'
import { useAct } from '../../hub/use-act.ts'
import { useWords } from '../../words/use-words.ts'
import { AskDialog } from './ask-dialog.tsx'

type MoveDialogProps = { page: StationPage; dialog: RefObject<HTMLDialogElement | null> }

/** Hangs the station on another unit of those the officer may see. */
export function MoveDialog({ page, dialog }: MoveDialogProps) {
  const { t, text } = useWords()
  const id = useId()
  const act = useAct(['station', 'fleet'])
  const units = useUnits().data?.units ?? []
  const [to, setTo] = useState('')
  const others = units.filter(({ unit }) => unit !== page.unit)
  return (
    <AskDialog
      dialog={dialog}
      title={t('station.move')}
      words={t(others.length === 0 ? 'station.moveNowhere' : 'station.moveWords')}
      yes={t('station.move')}
      disabled={to === ''}
      act={act}
      onYes={() =>
        act.run(() => askHub(`/v1/stations/${page.station}/unit`, { method: 'PUT', body: { unit: to } }))
      }
    >
      {others.length === 0 ? null : (
        <label htmlFor={id}>
          {t('station.moveTo')}
          <select id={id} className="field" value={to} onChange={({ target }) => setTo(target.value)}>
            <option value="">{t('station.moveChoose')}</option>
            {others.map(({ unit, name }) => (
              <option key={unit} value={unit}>
                {text(name)} · {unit}
              </option>
            ))}
          </select>
        </label>
      )}
    </AskDialog>
  )
}
