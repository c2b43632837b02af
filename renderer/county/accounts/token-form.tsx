import type { FormEvent } from 'react'
import { useId, useState } from 'react'
import { accountNameSchema } from '../../../federation/contract/account-name.ts'
import { tokenMadeSchema } from '../../../federation/contract/accounts.ts'
import type { Units } from '../../../federation/contract/fleet.ts'
import { askHub } from '../hub/ask-hub.ts'
import { useAct } from '../hub/use-act.ts'
import { ActTrouble } from '../shell/act-trouble.tsx'
import { Field } from './field.tsx'
import { UnitSelect } from './unit-select.tsx'
import { useAccountWords } from './use-account-words.ts'

const offered = [30, 90, 365] as const

type FormProps = {
  unit: string
  units: Units
  /** With the secret, when a token was made. */
  onDone: (made?: { name: string; secret: string }) => void
}

export function TokenForm({ unit, units, onDone }: FormProps) {
  const words = useAccountWords()
  const act = useAct(['tokens'])
  const [name, setName] = useState('')
  const [at, setAt] = useState(unit)
  const [days, setDays] = useState<number>(90)
  const [fault, setFault] = useState('')
  const ids = { title: useId(), days: useId() }

  async function send(event: FormEvent) {
    event.preventDefault()
    const parsed = accountNameSchema.safeParse(name)
    if (!parsed.success) return setFault(words(name.trim() === '' ? 'fault.noName' : 'fault.badName'))
    setFault('')
    await act.run(async () => {
      const body = { name: parsed.data, unit: at, days }
      const response = await askHub('/v1/tokens', { method: 'POST', body })
      onDone({ name: parsed.data, secret: tokenMadeSchema.parse(await response.json()).secret })
    })
  }

  return (
    <section className="card" aria-labelledby={ids.title}>
      <h2 id={ids.title}>{words('tokens.add')}</h2>
      <form className="three-fields" onSubmit={(event) => void send(event)} noValidate>
        <Field
          label={words('tokens.name')}
          placeholder={words('tokens.namePlaceholder')}
          autoComplete="off"
          autoFocus
          value={name}
          onValue={setName}
        />
        <UnitSelect units={units} under={unit} value={at} onValue={setAt} />
        <div className="labelled">
          <label htmlFor={ids.days}>{words('tokens.days')}</label>
          <select
            id={ids.days}
            className="field"
            value={days}
            onChange={({ target }) => setDays(Number(target.value))}
          >
            {offered.map((count) => (
              <option key={count} value={count}>
                {words('tokens.daysOf', { count })}
              </option>
            ))}
          </select>
        </div>
        <p className="fault" role="alert">
          {fault}
        </p>
        <ActTrouble trouble={act.trouble} />
        <div className="buttons">
          <button type="submit" className="button primary" disabled={act.busy}>
            {act.busy ? words('tokens.saving') : words('tokens.save')}
          </button>
          <button type="button" className="button" onClick={() => onDone()}>
            {words('accounts.cancel')}
          </button>
        </div>
      </form>
    </section>
  )
}
