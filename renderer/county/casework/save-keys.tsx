import { useId, useState } from 'react'
import { lockKeys, minPassphraseLength } from '../../../protocol/sealing/key-file.ts'
import type { OfficeKeys } from '../../../protocol/sealing/office-keys.ts'
import { makePassphrase } from './make-passphrase.ts'
import { saveBytes } from './save-bytes.ts'
import { useCaseWords } from './use-case-words.ts'

type SaveKeysProps = {
  /** Makes the keys that are saved: when the form is sent, not before. */
  make: () => Promise<OfficeKeys>
  onSaved: (keys: OfficeKeys) => Promise<unknown> | unknown
  save: string
  danger?: boolean
}

/** Puts keys into a file under a passphrase and hands it over. The file is the only place they are kept. */
export function SaveKeys({ make, onSaved, save, danger }: SaveKeysProps) {
  const t = useCaseWords()
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [shown, setShown] = useState(false)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<'tooShort' | 'notSame'>()
  const ids = { passphrase: useId(), again: useId() }

  async function write() {
    if (passphrase.length < minPassphraseLength) return setFault('tooShort')
    if (passphrase !== again) return setFault('notSame')
    setFault(undefined)
    setBusy(true)
    await new Promise((resolve) => setTimeout(resolve))
    const keys = await make()
    saveBytes(`${keys.office}-key.age`, await lockKeys(keys, passphrase))
    await onSaved(keys)
    setBusy(false)
  }

  return (
    <form
      className="save-keys"
      onSubmit={(event) => {
        event.preventDefault()
        void write()
      }}
    >
      <div className="fields">
        <label htmlFor={ids.passphrase}>
          {t('save.passphrase', { length: minPassphraseLength })}
          <input
            id={ids.passphrase}
            className="field"
            type={shown ? 'text' : 'password'}
            autoComplete="off"
            value={passphrase}
            onChange={({ target }) => setPassphrase(target.value)}
          />
        </label>
        <label htmlFor={ids.again}>
          {t('save.again')}
          <input
            id={ids.again}
            className="field"
            type={shown ? 'text' : 'password'}
            autoComplete="off"
            value={again}
            onChange={({ target }) => setAgain(target.value)}
          />
        </label>
        <button
          type="button"
          className="button"
          onClick={() => {
            const made = makePassphrase()
            setPassphrase(made)
            setAgain(made)
            setShown(true)
          }}
        >
          {t('save.suggest')}
        </button>
      </div>
      <p className="soft">{t(shown ? 'save.writeDown' : 'save.words')}</p>
      <p className="fault" role="alert">
        {fault ? t(`save.fault.${fault}`, { length: minPassphraseLength }) : ''}
      </p>
      <button type="submit" className={`button ${danger ? 'danger' : 'primary'}`} disabled={busy}>
        {busy ? t('save.busy') : save}
      </button>
    </form>
  )
}
