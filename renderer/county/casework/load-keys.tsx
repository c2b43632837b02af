import { useId, useRef, useState } from 'react'
import { unlockKeys } from '../../../protocol/sealing/key-file.ts'
import { useKeysHeld } from './keys-held.tsx'
import { chosenBytes } from './save-bytes.ts'
import { useCaseWords } from './use-case-words.ts'

type Fault = 'noFile' | 'wrong-passphrase' | 'not-a-key-file' | 'otherOffice'

/** Opens the key file with its passphrase, in this page. `office`: whose keys are wanted here. */
export function LoadKeys({ office }: { office?: string | undefined }) {
  const t = useCaseWords()
  const { hold } = useKeysHeld()
  const file = useRef<HTMLInputElement>(null)
  const [passphrase, setPassphrase] = useState('')
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<Fault>()
  const ids = { file: useId(), passphrase: useId() }

  async function open() {
    const bytes = await chosenBytes(file.current)
    if (!bytes) return setFault('noFile')
    setBusy(true)
    setFault(undefined)
    // The words "opening" are on the screen before a second of work begins.
    await new Promise((resolve) => setTimeout(resolve))
    const opened = await unlockKeys(bytes, passphrase)
    setBusy(false)
    if (!opened.ok) return setFault(opened.why)
    if (office !== undefined && opened.keys.office !== office) return setFault('otherOffice')
    setPassphrase('')
    hold(opened.keys)
  }

  return (
    <form
      className="load-keys"
      onSubmit={(event) => {
        event.preventDefault()
        void open()
      }}
    >
      <p>{t('keys.loadWords')}</p>
      <div className="fields">
        <label htmlFor={ids.file}>
          {t('keys.file')}
          <input id={ids.file} ref={file} className="field" type="file" accept=".age" />
        </label>
        <label htmlFor={ids.passphrase}>
          {t('keys.passphrase')}
          <input
            id={ids.passphrase}
            className="field"
            type="password"
            autoComplete="off"
            value={passphrase}
            onChange={({ target }) => setPassphrase(target.value)}
          />
        </label>
        <button type="submit" className="button primary" disabled={busy}>
          {t(busy ? 'keys.opening' : 'keys.open')}
        </button>
      </div>
      <p className="fault" role="alert">
        {fault ? t(`keys.fault.${fault}`) : ''}
      </p>
    </form>
  )
}
