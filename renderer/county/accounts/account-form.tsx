import type { FormEvent } from 'react'
import { useId, useState } from 'react'
import { accountNameSchema } from '../../../federation/contract/account-name.ts'
import type { RoleName } from '../../../federation/contract/accounts.ts'
import { setUpCodeSchema } from '../../../federation/contract/accounts.ts'
import type { Units } from '../../../federation/contract/fleet.ts'
import { askHub } from '../hub/ask-hub.ts'
import { useAct } from '../hub/use-act.ts'
import { ActTrouble } from '../shell/act-trouble.tsx'
import type { Handed } from './accounts-page.tsx'
import { Field } from './field.tsx'
import { UnitSelect } from './unit-select.tsx'
import { useAccountWords } from './use-account-words.ts'

type FormProps = {
  unit: string
  units: Units
  mayGive: readonly RoleName[]
  /** With the code, when an account was made. */
  onDone: (made?: Handed) => void
}

/** A new officer: name, unit, role. The password is their own business. */
export function AccountForm({ unit, units, mayGive, onDone }: FormProps) {
  const words = useAccountWords()
  const act = useAct(['accounts'])
  const [name, setName] = useState('')
  const [at, setAt] = useState(unit)
  const isTop = units.units.find((each) => each.unit === at)?.parent === null
  // The federation's administrators belong to the federation itself.
  const offered = mayGive.filter((each) => each !== 'federation-administrator' || isTop)
  const [chosen, setChosen] = useState<RoleName>('county-officer')
  const role = offered.includes(chosen) ? chosen : (offered[0] ?? 'read-only')
  const [fault, setFault] = useState('')
  const ids = { title: useId(), role: useId(), may: useId() }

  async function send(event: FormEvent) {
    event.preventDefault()
    const parsed = accountNameSchema.safeParse(name)
    if (!parsed.success) return setFault(words('fault.badName'))
    setFault('')
    await act.run(async () => {
      const body = { name: parsed.data, unit: at, role }
      const response = await askHub('/v1/accounts', { method: 'POST', body })
      onDone({ ...setUpCodeSchema.parse(await response.json()), name: parsed.data })
    })
  }

  return (
    <section className="card" aria-labelledby={ids.title}>
      <h2 id={ids.title}>{words('accounts.add')}</h2>
      <form className="three-fields" onSubmit={(event) => void send(event)} noValidate>
        <Field label={words('accounts.name')} autoComplete="off" autoFocus value={name} onValue={setName} />
        <UnitSelect units={units} under={unit} value={at} onValue={setAt} />
        <div className="labelled">
          <label htmlFor={ids.role}>{words('accounts.role')}</label>
          <select
            id={ids.role}
            className="field"
            value={role}
            aria-describedby={ids.may}
            onChange={({ target }) => setChosen(target.value as RoleName)}
          >
            {offered.map((each) => (
              <option key={each} value={each}>
                {words(`role.${each}`)}
              </option>
            ))}
          </select>
          <p id={ids.may} className="hint">
            {words(`roleMay.${role}`)}
          </p>
        </div>
        <p className="fault" role="alert">
          {act.trouble === 'changed' ? words('fault.taken') : fault}
        </p>
        {act.trouble === 'changed' ? null : <ActTrouble trouble={act.trouble} />}
        <div className="buttons">
          <button type="submit" className="button primary" disabled={act.busy}>
            {act.busy ? words('accounts.saving') : words('accounts.save')}
          </button>
          <button type="button" className="button" onClick={() => onDone()}>
            {words('accounts.cancel')}
          </button>
        </div>
      </form>
    </section>
  )
}
