import type { FormEvent } from 'react'
import { useId, useState } from 'react'
import type { CardRow, PinMade } from '../../../federation/contract/cards.ts'
import { pinMadeSchema } from '../../../federation/contract/cards.ts'
import { askHub } from '../hub/ask-hub.ts'
import { useAct } from '../hub/use-act.ts'
import { ActTrouble } from '../shell/act-trouble.tsx'
import { useWords } from '../words/use-words.ts'
import type { CardDraft, CardFault } from './card-draft.ts'
import { draftOf, orderOf } from './card-draft.ts'
import { StationChoice } from './station-choice.tsx'
import { TrainingFields } from './training-fields.tsx'

type CardFormProps = {
  unit: string
  today: string
  /** The one to change; a new one without. */
  card?: CardRow
  /** With the PIN of a new card. */
  onDone: (made: PinMade | undefined, name: string) => void
  onCancel: () => void
}

const roles = ['manager', 'volunteer', 'guest'] as const

/** Makes a card, or changes one; its PIN comes from the hub. */
export function CardForm({ unit, today, card, onDone, onCancel }: CardFormProps) {
  const { t } = useWords()
  const id = useId()
  const act = useAct(['cards', 'station'])
  const [draft, setDraft] = useState<CardDraft>(() => draftOf(card, today))
  const [fault, setFault] = useState<CardFault>()
  const change = (part: Partial<CardDraft>) => {
    setFault(undefined)
    setDraft((held) => ({ ...held, ...part }))
  }

  async function submit(event: FormEvent) {
    event.preventDefault()
    const made = orderOf(draft, today)
    setFault(made.ok ? undefined : made.fault)
    if (!made.ok) return
    const { order } = made
    let pin: PinMade | undefined
    const done = await act.run(async () => {
      if (card) {
        const body = { ...order, rev: card.rev }
        await askHub(`/v1/staff-cards/${card.card}`, { method: 'PUT', body })
      } else {
        const answer = await askHub('/v1/staff-cards', { method: 'POST', body: order })
        pin = pinMadeSchema.parse(await answer.json())
      }
    })
    if (done) onDone(pin, order.name)
  }

  return (
    <section className="card" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t(card ? 'cards.change' : 'cards.new')}</h2>
      <form className="station-form" onSubmit={(event) => void submit(event)} noValidate>
        <div className="pairs">
          <label htmlFor={`${id}-name`}>
            {t('cards.name')}
            <input
              id={`${id}-name`}
              className="field"
              maxLength={60}
              required
              value={draft.name}
              onChange={({ target }) => change({ name: target.value })}
            />
          </label>
          <label htmlFor={`${id}-until`}>
            {t('cards.validUntil')}
            <input
              id={`${id}-until`}
              className="field"
              type="date"
              min={today}
              required
              value={draft.validUntil}
              onChange={({ target }) => change({ validUntil: target.value })}
            />
          </label>
        </div>
        <fieldset className="services">
          <legend>{t('cards.roleTitle')}</legend>
          {roles.map((role) => (
            <label key={role} className="choice">
              <input
                type="radio"
                name={`${id}-role`}
                checked={draft.role === role}
                onChange={() => change({ role })}
              />
              {t(`cards.role.${role}`)}
            </label>
          ))}
        </fieldset>
        <StationChoice unit={unit} chosen={draft.stations} onChange={(stations) => change({ stations })} />
        <TrainingFields trainings={draft.trainings} onChange={(trainings) => change({ trainings })} />
        <p className="fault" role="alert">
          {fault ? t(`cards.fault.${fault}`) : ''}
        </p>
        <ActTrouble trouble={act.trouble} />
        <div className="buttons">
          <button type="submit" className="button primary" disabled={act.busy}>
            {act.busy ? t('station.sending') : t(card ? 'station.save' : 'cards.make')}
          </button>
          <button type="button" className="button" onClick={onCancel}>
            {t('recalls.cancel')}
          </button>
        </div>
      </form>
    </section>
  )
}
