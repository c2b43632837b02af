import { useState } from 'react'
import { useWords } from '../words/use-words.ts'
import { useAccountWords } from './use-account-words.ts'

type RecoveryProps = { codes: readonly string[]; go: string; onKept: () => void }

/** Shown once: the way on opens when somebody says that they are kept. */
export function RecoveryCodes({ codes, go, onKept }: RecoveryProps) {
  const { t } = useWords()
  const words = useAccountWords()
  const [kept, setKept] = useState(false)
  return (
    <div className="recovery">
      <ol>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <label className="kept">
        <input type="checkbox" checked={kept} onChange={({ target }) => setKept(target.checked)} />
        {words('setUp.recoveryKept')}
      </label>
      <div className="buttons">
        <button type="button" className="button" onClick={() => window.print()}>
          {t('report.print')}
        </button>
        <button type="button" className="button primary" disabled={!kept} onClick={onKept}>
          {go}
        </button>
      </div>
    </div>
  )
}
