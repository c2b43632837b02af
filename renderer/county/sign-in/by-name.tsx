import type { FormEvent } from 'react'
import { useState } from 'react'
import { Field } from '../accounts/field.tsx'
import { troubleWords } from '../accounts/trouble-words.ts'
import { useAccountWords } from '../accounts/use-account-words.ts'
import { signIn } from '../hub/session.ts'
import { useWords } from '../words/use-words.ts'
import { hubTime } from './hub-time.ts'

/** Name and password first; when they are right, the code. The password stays on this page until then, and nowhere else. */
export function ByName({ onEntered }: { onEntered: () => Promise<void> }) {
  const { t } = useWords()
  const words = useAccountWords()
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [needsCodeAt, setNeedsCodeAt] = useState<string>()
  const [entering, setEntering] = useState(false)
  const [fault, setFault] = useState('')
  const inFirst = needsCodeAt === undefined

  async function enter(event: FormEvent) {
    event.preventDefault()
    if (name.trim() === '' || password === '') return setFault(words('signIn.missing'))
    if (!inFirst && code.trim() === '') return setFault(words('signIn.codeMissing'))
    setEntering(true)
    setFault('')
    try {
      const next = await signIn({ name, password, ...(inFirst ? {} : { code: code.trim() }) })
      if (next === undefined) await onEntered()
      else setNeedsCodeAt(next.needsCodeAt)
    } catch (error) {
      setFault(troubleWords(error as Error, { t, words, refused: words('signIn.refused') }))
      setCode('')
    } finally {
      setEntering(false)
    }
  }

  function again() {
    setNeedsCodeAt(undefined)
    setPassword('')
    setCode('')
    setFault('')
  }

  return (
    <form onSubmit={(event) => void enter(event)} noValidate>
      {inFirst ? (
        <>
          <Field label={words('signIn.name')} autoComplete="username" value={name} onValue={setName} />
          <Field
            label={words('signIn.password')}
            type="password"
            autoComplete="current-password"
            value={password}
            onValue={setPassword}
          />
        </>
      ) : (
        <>
          <p role="status">{words('signIn.codeWords')}</p>
          <Field
            key="code"
            label={words('signIn.code')}
            autoComplete="one-time-code"
            spellCheck={false}
            autoFocus
            value={code}
            onValue={setCode}
            hint={words('signIn.codeHint', { time: hubTime(needsCodeAt, t) })}
          />
        </>
      )}
      <p className="fault" role="alert">
        {fault}
      </p>
      <button type="submit" className="button primary" disabled={entering}>
        {entering ? words('signIn.entering') : words('signIn.enter')}
      </button>
      {inFirst ? (
        <p className="hint">{words('signIn.lost')}</p>
      ) : (
        <button type="button" className="other-door" onClick={again}>
          {words('signIn.back')}
        </button>
      )}
    </form>
  )
}
