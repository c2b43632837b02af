import { useId, useState } from 'react'
import { toSigner } from '../../../protocol/keys.ts'
import { signDestruction } from '../../../protocol/sealing/destruction.ts'
import type { OfficeKeys } from '../../../protocol/sealing/office-keys.ts'
import { withoutMonth } from '../../../protocol/sealing/office-keys.ts'
import { askHub } from '../hub/ask-hub.ts'
import { useAct } from '../hub/use-act.ts'
import { ActTrouble } from '../shell/act-trouble.tsx'
import { useMoments } from '../words/use-moments.ts'
import { useKeysHeld } from './keys-held.tsx'
import { SaveKeys } from './save-keys.tsx'
import { useCaseWords } from './use-case-words.ts'

type DestroyProps = { office: string; keys: OfficeKeys; onDone: () => void }

/** Shreds a month: a new file without its identity, and the office's signed word of it at the hub. Nothing brings it back. */
export function DestroyMonth({ office, keys, onDone }: DestroyProps) {
  const t = useCaseWords()
  const { hold } = useKeysHeld()
  const say = useMoments()
  const act = useAct(['offices', 'request', 'requests'])
  const months = [...new Set(keys.months.map(({ month }) => month))].sort()
  const [month, setMonth] = useState(months[0] ?? '')
  const [by, setBy] = useState('')
  const [sure, setSure] = useState(false)
  const ids = { month: useId(), by: useId(), sure: useId() }
  const at = new Date(say.nowMs).toISOString()

  async function publish(left: OfficeKeys) {
    const age = keys.months.filter((each) => each.month === month).map(({ recipient }) => recipient)
    const signer = await toSigner(keys.signing)
    const statement = await signDestruction({ v: 1, office, month, age, at, by: by.trim() }, signer)
    const told = await act.run(() =>
      askHub(`/v1/offices/${office}/destructions`, { method: 'POST', body: { statement } }),
    )
    // The old keys stay in the page until the hub has the statement: it can then be said again.
    if (!told) return
    hold(left)
    onDone()
  }

  return (
    <div className="work">
      <p>{t('destroy.words')}</p>
      <div className="fields">
        <label htmlFor={ids.month}>
          {t('destroy.month')}
          <select
            id={ids.month}
            className="field"
            value={month}
            onChange={({ target }) => setMonth(target.value)}
          >
            {months.map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </select>
        </label>
        <label htmlFor={ids.by}>
          {t('destroy.by')}
          <input
            id={ids.by}
            className="field"
            maxLength={60}
            value={by}
            onChange={({ target }) => setBy(target.value)}
          />
        </label>
      </div>
      <label htmlFor={ids.sure} className="sure">
        <input
          id={ids.sure}
          type="checkbox"
          checked={sure}
          onChange={({ target }) => setSure(target.checked)}
        />
        {t('destroy.sure', { month })}
      </label>
      <ActTrouble trouble={act.trouble} />
      {sure && by.trim() !== '' ? (
        <SaveKeys
          make={async () => withoutMonth(keys, month, at)}
          onSaved={publish}
          save={t('destroy.do', { month })}
          danger
        />
      ) : null}
    </div>
  )
}
