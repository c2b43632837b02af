import { useState } from 'react'
import type { StationClient } from '../../../station/contract/client.ts'
import type { Delivery } from '../../../station/contract/delivery.ts'
import type { Description } from '../../host/use-description.ts'
import { useIdle } from '../../ui/use-idle.ts'
import { EnrolPage } from '../enrol/enrol-page.tsx'
import { Overview } from '../overview.tsx'
import { SignInPage } from './sign-in-page.tsx'
import type { SignedIn } from './signed-in.ts'
import { useCards } from './use-cards.ts'

type Props = {
  client: StationClient
  description: Description
  delivery: Delivery | null
  ended: boolean
  onSignedIn: (who: SignedIn) => void
  onLeave: () => void
}

/** A manager reads longer than a worker; then the kiosk belongs to the workers again (milliseconds). */
const idleAfterMs = 120_000

/**
 * Before anybody has signed in. While the county has sent no card, or none that works, joining and delivery lie open: without them
 * there would never be one. Nothing on these pages names a person but the cards.
 */
export function Door({ client, description, delivery, ended, onSignedIn, onLeave }: Props) {
  const [page, setPage] = useState<'door' | 'delivery' | 'enrol'>('door')
  const known = useCards(client)
  useIdle(idleAfterMs, true, onLeave)

  if (page === 'enrol') return <EnrolPage client={client} onBack={() => setPage('door')} />
  if (known.is === 'asking') return null
  const works = known.is === 'known' && known.cards.some(({ state }) => state === 'valid')
  if (known.is === 'known' && known.cards.length > 0 && (works || page === 'door')) {
    return (
      <SignInPage
        client={client}
        cards={known.cards}
        ended={ended}
        onSignedIn={onSignedIn}
        onDelivery={() => setPage('delivery')}
        onAgain={known.again}
        onLeave={onLeave}
      />
    )
  }
  return (
    <Overview
      client={client}
      description={description}
      delivery={delivery}
      cards={known.is === 'known' ? { none: known.cards.length === 0 } : known}
      onAgain={known.again}
      onEnrol={() => setPage('enrol')}
      onLeave={page === 'delivery' ? () => setPage('door') : onLeave}
    />
  )
}
