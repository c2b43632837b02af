import { useEffect, useMemo, useState } from 'react'
import type { StationClient } from '../../../station/contract/client.ts'
import type { Delivery } from '../../../station/contract/delivery.ts'
import type { Description } from '../../host/use-description.ts'
import type { Desk } from '../desk.ts'
import { EnrolPage } from '../enrol/enrol-page.tsx'
import type { SignedIn } from '../sign-in/signed-in.ts'
import { Shell } from './shell.tsx'

type Props = {
  client: StationClient
  who: SignedIn
  description: Description
  delivery: Delivery | null
  onEnded: () => void
  onLock: () => void
}

/** Everything behind the door. */
export function SignedInPages({ client, who, description, delivery, onEnded, onLock }: Props) {
  const [enrolling, setEnrolling] = useState(false)
  const [ended, setEnded] = useState(false)
  const desk: Desk = useMemo(
    () => ({
      client,
      session: who.session,
      card: who.card,
      rights: who.rights,
      // Told from within an answer of the page that is about to go: acted on after it.
      onSignedOut: () => setEnded(true),
    }),
    [client, who],
  )
  useEffect(() => {
    if (ended) onEnded()
  }, [ended, onEnded])

  if (enrolling) return <EnrolPage client={client} onBack={() => setEnrolling(false)} />
  return (
    <Shell
      desk={desk}
      who={who}
      description={description}
      delivery={delivery}
      onEnrol={() => setEnrolling(true)}
      onLock={onLock}
    />
  )
}
