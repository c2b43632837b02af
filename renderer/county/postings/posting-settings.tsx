import type { FormEvent } from 'react'
import { useId, useState } from 'react'
import type { Postings } from '../../../federation/contract/listings.ts'
import { askHub } from '../hub/ask-hub.ts'
import { useUnitNames } from '../hub/unit-names.ts'
import { useAct } from '../hub/use-act.ts'
import { ActTrouble } from '../shell/act-trouble.tsx'
import { useWords } from '../words/use-words.ts'

type SettingsProps = { postings: Postings; mayPublish: boolean }

/** Whether managers of the unit may post, and the lowest pay that postings are held against. */
export function PostingSettings({ postings, mayPublish }: SettingsProps) {
  const { t } = useWords()
  const units = useUnitNames()
  const act = useAct(['postings'])
  const { unit, ownPostings, floorFenPerHour, settingsOf, settingsRev } = postings
  const [floor, setFloor] = useState(floorFenPerHour === null ? '' : String(floorFenPerHour / 100))
  const [bad, setBad] = useState(false)
  const ids = { title: useId(), floor: useId() }

  async function save(allowed: boolean, event?: FormEvent) {
    event?.preventDefault()
    const isNone = floor.trim() === ''
    const fen = Math.round(Number(floor) * 100)
    setBad(!isNone && !/^\d{1,4}(\.\d{1,2})?$/.test(floor.trim()))
    if (!isNone && !/^\d{1,4}(\.\d{1,2})?$/.test(floor.trim())) return
    const body = { rev: settingsRev, unit, ownPostings: allowed, floorFenPerHour: isNone ? null : fen }
    await act.run(() => askHub('/v1/settings', { method: 'PUT', body }))
  }

  return (
    <section className="card posting-settings" aria-labelledby={ids.title}>
      <div>
        <h2 id={ids.title}>{t('postings.settings')}</h2>
        <p className={ownPostings ? '' : 'waits'}>
          {t(ownPostings ? 'postings.allowed' : 'postings.forbidden')}
        </p>
        <p className="soft">
          {settingsOf === null
            ? t('postings.byDefault')
            : t('postings.from', { unit: units.name(settingsOf) })}
        </p>
      </div>
      {mayPublish ? (
        <form onSubmit={(event) => void save(ownPostings, event)} noValidate>
          <label htmlFor={ids.floor}>
            {t('postings.floor')}
            <input
              id={ids.floor}
              className="field"
              inputMode="decimal"
              value={floor}
              aria-describedby={`${ids.floor}-hint`}
              onChange={({ target }) => setFloor(target.value)}
            />
          </label>
          <p id={`${ids.floor}-hint`} className="soft">
            {t('postings.floorHint')}
          </p>
          <p className="fault" role="alert">
            {bad ? t('postings.badFloor') : ''}
          </p>
          <ActTrouble trouble={act.trouble} />
          <div className="buttons">
            <button type="submit" className="button" disabled={act.busy}>
              {t(act.busy ? 'postings.saving' : 'postings.save')}
            </button>
            <button
              type="button"
              className={ownPostings ? 'button danger' : 'button'}
              disabled={act.busy}
              onClick={() => void save(!ownPostings)}
            >
              {t(ownPostings ? 'postings.forbid' : 'postings.allow')}
            </button>
          </div>
        </form>
      ) : null}
    </section>
  )
}
