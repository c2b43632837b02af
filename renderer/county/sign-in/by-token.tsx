import type { FormEvent } from 'react'
import { useId, useState } from 'react'
import type { Trouble } from '../hub/ask-hub.ts'
import { signIn } from '../hub/session.ts'
import { troubleOf } from '../hub/trouble-of.ts'
import { useWords } from '../words/use-words.ts'

/** A bad token is refused without saying why: to the person it is one thing. */
const wordsOfTrouble = {
  'session-ended': 'signIn.refused',
  forbidden: 'signIn.refused',
  'not-found': 'signIn.refused',
  changed: 'signIn.refused',
  'slow-down': 'signIn.slow',
  busy: 'trouble.busy',
  unreachable: 'trouble.unreachable',
  internal: 'trouble.internal',
} as const satisfies Record<Trouble, string>

export function ByToken({ onEntered }: { onEntered: () => Promise<void> }) {
  const { t } = useWords()
  const [token, setToken] = useState('')
  const [entering, setEntering] = useState(false)
  const [fault, setFault] = useState<'missing' | Trouble>()
  const ids = { field: useId(), hint: useId(), fault: useId() }

  async function enter(event: FormEvent) {
    event.preventDefault()
    if (token.trim() === '') return setFault('missing')
    setEntering(true)
    setFault(undefined)
    try {
      await signIn({ token: token.trim() })
      await onEntered()
    } catch (error) {
      setFault(troubleOf(error as Error))
    } finally {
      setEntering(false)
    }
  }

  return (
    <form onSubmit={(event) => void enter(event)} noValidate>
      <label htmlFor={ids.field}>{t('signIn.token')}</label>
      <input
        id={ids.field}
        className="field"
        type="password"
        autoComplete="off"
        spellCheck={false}
        value={token}
        aria-describedby={`${ids.hint} ${ids.fault}`}
        aria-invalid={fault !== undefined}
        onChange={(event) => setToken(event.target.value)}
      />
      <p id={ids.fault} className="fault" role="alert">
        {fault === undefined ? '' : t(fault === 'missing' ? 'signIn.missing' : wordsOfTrouble[fault])}
      </p>
      <button type="submit" className="button primary" disabled={entering}>
        {entering ? t('signIn.entering') : t('signIn.enter')}
      </button>
      <p id={ids.hint} className="hint">
        {t('signIn.hint')} {t('signIn.kept')}
      </p>
    </form>
  )
}
