import { useState } from 'react'
import type { CardRow, Cards, PinMade } from '../../../federation/contract/cards.ts'
import { useCards } from '../hub/queries.ts'
import { Loading, TroubleNotice } from '../shell/notices.tsx'
import { useWords } from '../words/use-words.ts'
import { CardForm } from './card-form.tsx'
import { CardItem } from './card-item.tsx'
import { PinShown } from './pin-shown.tsx'

type CardsPageProps = { unit: string; mayKeep: boolean }

/** Who may sign in at the unit's stations. */
export function CardsPage({ unit, mayKeep }: CardsPageProps) {
  const { t } = useWords()
  return (
    <>
      <h1>{t('cards.title')}</h1>
      {mayKeep ? <Asked unit={unit} /> : <p className="notice-line">{t('station.readOnly')}</p>}
    </>
  )
}

function Asked({ unit }: { unit: string }) {
  const { t } = useWords()
  const cards = useCards(unit)
  return (
    <>
      {cards.error ? <TroubleNotice error={cards.error} onAgain={() => void cards.refetch()} /> : null}
      {cards.data ? (
        <CardList cards={cards.data} />
      ) : cards.error ? null : (
        <Loading words={t('cards.loading')} />
      )}
    </>
  )
}

/** `new`, or the card that is being changed. */
type Open = 'new' | string | undefined

function CardList({ cards }: { cards: Cards }) {
  const { t } = useWords()
  const [open, setOpen] = useState<Open>()
  const [shown, setShown] = useState<{ made: PinMade; name: string }>()
  const close = () => setOpen(undefined)
  const { unit, today } = cards
  const done = (made: PinMade | undefined, name: string) => {
    if (made) setShown({ made, name })
    close()
  }
  return (
    <>
      {shown ? <PinShown {...shown} onSeen={() => setShown(undefined)} /> : null}
      <section className="card summary">
        <p className="sentence">
          {cards.cards.length === 0 ? t('cards.empty') : t('cards.sentence', { count: cards.cards.length })}
        </p>
        <p className="soft">{t('cards.words')}</p>
        {open === 'new' ? null : (
          <div className="buttons">
            <button type="button" className="button primary" onClick={() => setOpen('new')}>
              {t('cards.new')}
            </button>
          </div>
        )}
      </section>
      {open === 'new' ? <CardForm {...{ unit, today }} onDone={done} onCancel={close} /> : null}
      <ul className="staff-cards">
        {cards.cards.map((card: CardRow) =>
          open === card.card ? (
            <li key={card.card}>
              <CardForm {...{ unit, today, card }} onDone={done} onCancel={close} />
            </li>
          ) : (
            <CardItem
              key={card.card}
              {...{ card, today }}
              onChange={() => setOpen(card.card)}
              onPin={(made) => done(made, card.name ?? card.card)}
            />
          ),
        )}
      </ul>
    </>
  )
}
