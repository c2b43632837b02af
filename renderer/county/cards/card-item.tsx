import { useId, useRef } from 'react'
import type { CardRow, PinMade } from '../../../federation/contract/cards.ts'
import { pinMadeSchema } from '../../../federation/contract/cards.ts'
import { askHub } from '../hub/ask-hub.ts'
import { useAct } from '../hub/use-act.ts'
import { AskDialog } from '../stations/station/ask-dialog.tsx'
import { useMoments } from '../words/use-moments.ts'
import { useWords } from '../words/use-words.ts'
import { TrainingWords } from './training-words.tsx'

type CardItemProps = { card: CardRow; today: string; onChange: () => void; onPin: (made: PinMade) => void }

/** One card: whose, for what, where, and whether its stations have it. */
export function CardItem({ card, today, onChange, onPin }: CardItemProps) {
  const { t } = useWords()
  const say = useMoments()
  const titleId = useId()
  const pin = useAct(['cards', 'station'])
  const withdrawing = useAct(['cards', 'station'])
  const dialogs = { pin: useRef<HTMLDialogElement>(null), withdraw: useRef<HTMLDialogElement>(null) }
  const { name, role, validUntil, trainings, stations, mayChange } = card
  const ended = validUntil < today
  async function makePin() {
    let made: PinMade | undefined
    const done = await pin.run(async () => {
      const answer = await askHub(`/v1/staff-cards/${card.card}/pins`, { method: 'POST' })
      made = pinMadeSchema.parse(await answer.json())
    })
    if (made) onPin(made)
    return done
  }
  return (
    <li className={`card staff-card ${ended ? 'ended' : ''}`} aria-labelledby={titleId}>
      <div>
        <h2 id={titleId}>{name ?? card.card}</h2>
        <p>
          {t(`cards.role.${role}`)} ·{' '}
          {ended
            ? t('cards.ended', { day: say.day(validUntil) })
            : t('cards.until', { day: say.day(validUntil) })}
        </p>
        <TrainingWords trainings={trainings} today={today} />
      </div>
      <ul className="places">
        {stations.map(({ station, name: its, sent, sealed }) => (
          <li key={station}>
            {its} <span className="code">{station}</span>
            {sent ? null : <span className="tag">{t(sealed ? 'cards.waits' : 'cards.noKiosk')}</span>}
          </li>
        ))}
      </ul>
      {mayChange ? (
        <div className="buttons">
          <button type="button" className="button" onClick={onChange}>
            {t('cards.change')}
            <span className="hidden"> {name}</span>
          </button>
          <button type="button" className="button" onClick={() => dialogs.pin.current?.showModal()}>
            {t('cards.newPin')}
            <span className="hidden"> {name}</span>
          </button>
          <button
            type="button"
            className="button danger"
            onClick={() => dialogs.withdraw.current?.showModal()}
          >
            {t('cards.withdraw')}
            <span className="hidden"> {name}</span>
          </button>
        </div>
      ) : (
        <p className="soft">{t('cards.elsewhere')}</p>
      )}
      <AskDialog
        dialog={dialogs.pin}
        title={t('cards.newPin')}
        words={t('cards.newPinWords', { name: name ?? card.card })}
        yes={t('cards.newPin')}
        act={pin}
        onYes={makePin}
      />
      <AskDialog
        dialog={dialogs.withdraw}
        title={t('cards.withdraw')}
        words={t('cards.withdrawWords', { name: name ?? card.card })}
        yes={t('cards.withdraw')}
        danger
        act={withdrawing}
        onYes={() => withdrawing.run(() => askHub(`/v1/staff-cards/${card.card}`, { method: 'DELETE' }))}
      />
    </li>
  )
}
