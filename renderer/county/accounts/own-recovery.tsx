import { useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { useId, useState } from 'react'
import { recoveryCodesSchema } from '../../../federation/contract/accounts.ts'
import { askHub } from '../hub/ask-hub.ts'
import { useWords } from '../words/use-words.ts'
import { Field } from './field.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import { troubleWords } from './trouble-words.ts'
import { useAccountWords } from './use-account-words.ts'

export function OwnRecovery({ left }: { left: number }) {
  const { t } = useWords()
  const words = useAccountWords()
  const queries = useQueryClient()
  const [password, setPassword] = useState('')
  const [codes, setCodes] = useState<readonly string[]>()
  const [fault, setFault] = useState('')
  const titleId = useId()

  async function send(event: FormEvent) {
    event.preventDefault()
    setFault('')
    try {
      const response = await askHub('/county/me/recovery-codes', { method: 'POST', body: { password } })
      setCodes(recoveryCodesSchema.parse(await response.json()).recovery)
      setPassword('')
      await queries.invalidateQueries({ queryKey: ['me'] })
    } catch (error) {
      setFault(troubleWords(error as Error, { t, words, refused: words('fault.wrongPassword') }))
    }
  }

  return (
    <section className="card" aria-labelledby={titleId}>
      <h2 id={titleId}>{words('me.recoveryTitle')}</h2>
      {codes ? (
        <>
          <p>{words('setUp.recoveryWords')}</p>
          <RecoveryCodes codes={codes} go={words('accounts.close')} onKept={() => setCodes(undefined)} />
        </>
      ) : (
        <>
          <p>
            {words('me.recoveryLeft', { count: left })} {words('me.recoveryVoid')}
          </p>
          <form className="three-fields" onSubmit={(event) => void send(event)} noValidate>
            <Field
              label={words('me.passwordNow')}
              type="password"
              autoComplete="current-password"
              value={password}
              onValue={setPassword}
            />
            <p className="fault" role="alert">
              {fault}
            </p>
            <button type="submit" className="button">
              {words('me.recoveryMake')}
            </button>
          </form>
        </>
      )}
    </section>
  )
}
