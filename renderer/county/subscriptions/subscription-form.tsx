import type { FormEvent } from 'react'
import { useId, useState } from 'react'
import type { Units } from '../../../federation/contract/fleet.ts'
import type {
  ReportFormat,
  SubscriptionRow,
  Subscriptions,
} from '../../../federation/contract/subscriptions.ts'
import { firstHour, subscriptionMadeSchema } from '../../../federation/contract/subscriptions.ts'
import { Field } from '../accounts/field.tsx'
import { UnitSelect } from '../accounts/unit-select.tsx'
import { askHub } from '../hub/ask-hub.ts'
import { useAct } from '../hub/use-act.ts'
import { ActTrouble } from '../shell/act-trouble.tsx'
import { consoleLanguages } from '../words/set-up-words.ts'
import type { DraftFault, SubscriptionDraft } from './subscription-draft.ts'
import { draftOf, orderOf } from './subscription-draft.ts'
import type { Handed } from './subscriptions-page.tsx'
import { TargetFields } from './target-fields.tsx'
import { useSubscriptionWords } from './use-subscription-words.ts'

type FormProps = {
  known: Subscriptions
  units: Units
  /** The one to change; a new one without. */
  row: SubscriptionRow | undefined
  /** With the secret, when one was made. */
  onDone: (made: Handed | undefined) => void
}

const hours = Array.from({ length: 24 - firstHour }, (_, index) => firstHour + index)

/** Tables and JSON are the same in every language. */
const isWorded = (format: ReportFormat) => format === 'pdf' || format === 'text'

/** Makes a subscription, or changes one. */
export function SubscriptionForm({ known, units, row, onDone }: FormProps) {
  const words = useSubscriptionWords()
  const act = useAct(['subscriptions', 'dispatches'])
  const [draft, setDraft] = useState(() => draftOf(row, known))
  const [unit, setUnit] = useState(row?.unit ?? known.unit)
  const [fault, setFault] = useState<DraftFault>()
  const ids = { title: useId(), hour: useId(), language: useId() }
  const change = (part: Partial<SubscriptionDraft>) => {
    setFault(undefined)
    setDraft((held) => ({ ...held, ...part }))
  }

  async function send(event: FormEvent) {
    event.preventDefault()
    const made = orderOf(draft, { ...known, kept: row?.target })
    setFault(made.ok ? undefined : made.fault)
    if (!made.ok) return
    const { order } = made
    let secret: string | null = null
    const isDone = await act.run(async () => {
      const answer = row
        ? await askHub(`/v1/subscriptions/${row.subscription}`, {
            ...{ method: 'PUT', body: { ...order, rev: row.rev, paused: row.paused } },
          })
        : await askHub('/v1/subscriptions', { method: 'POST', body: { ...order, unit } })
      secret = subscriptionMadeSchema.parse(await answer.json()).secret
    })
    if (isDone) onDone(secret === null ? undefined : { name: order.name, secret })
  }

  const toggle = (format: SubscriptionDraft['formats'][number]) =>
    change({ formats: known.formats.filter((each) => (each === format) !== draft.formats.includes(each)) })

  return (
    <section className="card" aria-labelledby={ids.title}>
      <h2 id={ids.title}>{row ? words('editTitle', { name: row.name }) : words('add')}</h2>
      <form className="three-fields subscription-form" onSubmit={(event) => void send(event)} noValidate>
        <Field
          label={words('name')}
          placeholder={words('namePlaceholder')}
          autoComplete="off"
          autoFocus
          value={draft.name}
          onValue={(name) => change({ name })}
        />
        {row ? null : <UnitSelect units={units} under={known.unit} value={unit} onValue={setUnit} />}
        <div className="labelled">
          <label htmlFor={ids.hour}>{words('hour')}</label>
          <select
            id={ids.hour}
            className="field"
            aria-describedby={`${ids.hour}-hint`}
            value={draft.hour}
            onChange={({ target }) => change({ hour: Number(target.value) })}
          >
            {hours.map((hour) => (
              <option key={hour} value={hour}>
                {words('hourOf', { hour: String(hour).padStart(2, '0') })}
              </option>
            ))}
          </select>
          <p id={`${ids.hour}-hint`} className="hint">
            {words('hourHint')}
          </p>
        </div>
        <TargetFields {...{ draft, known, unit, change }} />
        <fieldset className="choices">
          <legend>{words('formats')}</legend>
          {known.formats.map((format) => (
            <label key={format} className="choice">
              <input
                type="checkbox"
                checked={draft.formats.includes(format)}
                onChange={() => toggle(format)}
              />
              {words(`format.${format}`)}
            </label>
          ))}
        </fieldset>
        <label className="choice wide-field">
          <input
            type="checkbox"
            checked={draft.restatements}
            onChange={({ target }) => change({ restatements: target.checked })}
          />
          {words('restatements')}
        </label>
        {draft.formats.some(isWorded) ? (
          <div className="labelled">
            <label htmlFor={ids.language}>{words('language')}</label>
            <select
              id={ids.language}
              className="field"
              value={draft.language}
              onChange={({ target }) => change({ language: target.value as SubscriptionDraft['language'] })}
            >
              {consoleLanguages.map(({ code, ownName }) => (
                <option key={code} value={code} lang={code}>
                  {ownName}
                </option>
              ))}
            </select>
          </div>
        ) : null}
        <p className="fault" role="alert">
          {fault
            ? words(`fault.${fault}`, { count: known.hosts.length, hosts: known.hosts.join(' · ') })
            : ''}
        </p>
        <ActTrouble trouble={act.trouble} />
        <div className="buttons">
          <button type="submit" className="button primary" disabled={act.busy}>
            {act.busy ? words('saving') : words('save')}
          </button>
          <button type="button" className="button" onClick={() => onDone(undefined)}>
            {words('cancel')}
          </button>
        </div>
      </form>
    </section>
  )
}
