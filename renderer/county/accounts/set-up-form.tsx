import type { FormEvent } from 'react'
import { useState } from 'react'
import type { SetUpLook } from '../../../federation/contract/accounts.ts'
import { recoveryCodesSchema } from '../../../federation/contract/accounts.ts'
import { faultOfPassword } from '../../../federation/contract/password-rule.ts'
import { Qr } from '../../ui/qr.tsx'
import { askHub, HubTrouble } from '../hub/ask-hub.ts'
import { hubTime } from '../sign-in/hub-time.ts'
import { useWords } from '../words/use-words.ts'
import { Field } from './field.tsx'
import { troubleWords } from './trouble-words.ts'
import { useAccountWords } from './use-account-words.ts'

type SetUpFormProps = { code: string; look: SetUpLook; onSet: (recovery: readonly string[]) => void }

export function SetUpForm({ code, look, onSet }: SetUpFormProps) {
  const { t } = useWords()
  const words = useAccountWords()
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const [digits, setDigits] = useState('')
  const [fault, setFault] = useState('')
  const [doing, setDoing] = useState(false)

  async function send(event: FormEvent) {
    event.preventDefault()
    const wrong = faultOfPassword(password, look.name) ?? (password === again ? undefined : 'differs')
    const bare = digits.replaceAll(/\s/g, '')
    const missing = /^\d{6}$/.test(bare) ? undefined : 'noDigits'
    const first = wrong ?? missing
    if (first) return setFault(words(`fault.${first}`))
    setFault('')
    setDoing(true)
    try {
      const body = { code, password, digits: bare }
      const response = await askHub('/county/set-up', { method: 'POST', body })
      const parsed = recoveryCodesSchema.safeParse(await response.json().catch(() => undefined))
      if (!parsed.success) throw new HubTrouble('unreachable')
      onSet(parsed.data.recovery)
    } catch (error) {
      const isCode = error instanceof HubTrouble && error.problem !== 'malformed'
      const refused = isCode
        ? words('setUp.noCode')
        : words('setUp.wrongDigits', { time: hubTime(look.at, t) })
      setFault(troubleWords(error as Error, { t, words, refused }))
    } finally {
      setDoing(false)
    }
  }

  return (
    <form className="set-up" onSubmit={(event) => void send(event)} noValidate>
      {/* Password managers keep a password with the name beside it. */}
      <input type="text" autoComplete="username" value={look.name} readOnly hidden />
      <fieldset>
        <legend>{words('setUp.stepPassword')}</legend>
        <Field
          label={words('signIn.password')}
          type="password"
          autoComplete="new-password"
          value={password}
          onValue={setPassword}
          hint={words('setUp.passwordHint')}
        />
        <Field
          label={words('setUp.passwordAgain')}
          type="password"
          autoComplete="new-password"
          value={again}
          onValue={setAgain}
        />
      </fieldset>
      <fieldset>
        <legend>{words('setUp.stepFactor')}</legend>
        <div className="factor">
          <Qr text={look.link} label={words('setUp.qr')} />
          <div>
            <p>{words('setUp.factorWords')}</p>
            <p className="soft">
              {words('setUp.noScan')} <code>{look.factor.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code>
            </p>
            <Field
              label={words('setUp.digits')}
              autoComplete="one-time-code"
              inputMode="numeric"
              value={digits}
              onValue={setDigits}
            />
          </div>
        </div>
      </fieldset>
      <p className="fault" role="alert">
        {fault}
      </p>
      <button type="submit" className="button primary" disabled={doing}>
        {doing ? words('setUp.doing') : words('setUp.done')}
      </button>
    </form>
  )
}
