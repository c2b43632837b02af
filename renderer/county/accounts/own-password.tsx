import { useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { useId, useState } from 'react'
import { faultOfPassword } from '../../../federation/contract/password-rule.ts'
import { askHub } from '../hub/ask-hub.ts'
import { useWords } from '../words/use-words.ts'
import { Field } from './field.tsx'
import { troubleWords } from './trouble-words.ts'
import { useAccountWords } from './use-account-words.ts'

export function OwnPassword({ name }: { name: string }) {
  const { t } = useWords()
  const words = useAccountWords()
  const queries = useQueryClient()
  const [now, setNow] = useState('')
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const [said, setSaid] = useState<{ fault: string } | 'changed'>()
  const titleId = useId()

  async function send(event: FormEvent) {
    event.preventDefault()
    const fault = faultOfPassword(next, name) ?? (next === again ? undefined : 'differs')
    if (fault) return setSaid({ fault: words(`fault.${fault}`) })
    try {
      await askHub('/county/me/password', { method: 'PUT', body: { password: now, next } })
      setSaid('changed')
      for (const clear of [setNow, setNext, setAgain]) clear('')
      await queries.invalidateQueries({ queryKey: ['me'] })
    } catch (error) {
      setSaid({ fault: troubleWords(error as Error, { t, words, refused: words('fault.wrongPassword') }) })
    }
  }

  return (
    <section className="card" aria-labelledby={titleId}>
      <h2 id={titleId}>{words('me.passwordTitle')}</h2>
      <form className="three-fields" onSubmit={(event) => void send(event)} noValidate>
        <input type="text" autoComplete="username" value={name} readOnly hidden />
        <Field
          label={words('me.passwordNow')}
          type="password"
          autoComplete="current-password"
          value={now}
          onValue={setNow}
        />
        <Field
          label={words('me.passwordNext')}
          type="password"
          autoComplete="new-password"
          value={next}
          onValue={setNext}
        />
        <Field
          label={words('setUp.passwordAgain')}
          type="password"
          autoComplete="new-password"
          value={again}
          onValue={setAgain}
        />
        <p className="fault" role="alert">
          {said !== undefined && said !== 'changed' ? said.fault : ''}
        </p>
        <p role="status">{said === 'changed' ? words('me.changed') : ''}</p>
        <button type="submit" className="button">
          {words('me.change')}
        </button>
      </form>
    </section>
  )
}
