import './sign-in.css'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StationClient } from '../../../station/contract/client.ts'
import { Pictogram } from '../../ui/pictogram.tsx'
import { PressButton } from '../../ui/press-button.tsx'
import { ManagerBar } from '../manager-bar.tsx'
import { useDayWords } from '../words/use-day-words.ts'
import { byRole } from './by-role.ts'
import { CardTile } from './card-tile.tsx'
import { PinPage } from './pin-page.tsx'
import type { SignedIn, StaffCard } from './signed-in.ts'

type Props = {
  client: StationClient
  cards: readonly StaffCard[]
  /** The host has ended a session: said once, above the cards. */
  ended: boolean
  onSignedIn: (who: SignedIn) => void
  /** Only where no card can be used: how the station is delivering, and joining. */
  onDelivery: () => void
  onAgain: () => void
  onLeave: () => void
}

/** Who are you? One picks one's card, then says its PIN. */
export function SignInPage({ client, cards, ended, onSignedIn, onDelivery, onAgain, onLeave }: Props) {
  const { t } = useTranslation('manager')
  const { t: say, lang } = useDayWords()
  const [card, setCard] = useState<StaffCard | null>(null)
  const noneWorks = cards.every(({ state }) => state !== 'valid')

  if (card !== null) {
    return (
      <PinPage
        client={client}
        card={card}
        onSignedIn={onSignedIn}
        onBack={() => {
          setCard(null)
          onAgain()
        }}
      />
    )
  }
  return (
    <div className="manager" lang={lang}>
      <ManagerBar title={say('signIn.title')} back={t('back')} onBack={onLeave} />
      <main className="manager-page sign-in">
        {ended ? (
          <p className="state" role="status">
            <Pictogram name="lock" />
            <span>{say('signIn.ended')}</span>
          </p>
        ) : null}
        <p className="sign-in-words">{say('signIn.pick')}</p>
        <div className="cards">
          {byRole(cards).map((one) => (
            <CardTile key={one.card} card={one} onPick={() => setCard(one)} />
          ))}
        </div>
        {noneWorks ? (
          <section className="panel" aria-labelledby="none-works">
            <h2 id="none-works">{say('signIn.noneWorks')}</h2>
            <p>{say('signIn.noneWorksWords')}</p>
            <div className="panel-keys">
              <PressButton className="key act" onPress={onDelivery}>
                <Pictogram name="sync" />
                <span>{say('ways.delivery')}</span>
              </PressButton>
            </div>
          </section>
        ) : null}
      </main>
    </div>
  )
}
