import './manager.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StationClient } from '../../station/contract/client.ts'
import type { Delivery } from '../../station/contract/delivery.ts'
import type { Description } from '../host/use-description.ts'
import { loadAllLanguages } from '../i18n/set-up-i18n.ts'
import { SignedInPages } from './shell/signed-in-pages.tsx'
import { Door } from './sign-in/door.tsx'
import type { SignedIn } from './sign-in/signed-in.ts'

type Props = {
  client: StationClient
  description: Description
  delivery: Delivery | null
  onLeave: () => void
}

// The host is on this machine: whether there is a network means nothing to it.
const queries = new QueryClient({
  defaultOptions: { queries: { networkMode: 'always' }, mutations: { networkMode: 'always' } },
})

/** The manager's screens: the door, and what lies behind it for whoever has signed in. */
export function Manager({ client, description, delivery, onLeave }: Props) {
  const { i18n } = useTranslation()
  const [ready, setReady] = useState(false)
  const [who, setWho] = useState<SignedIn | null>(null)
  const [ended, setEnded] = useState(false)

  useEffect(() => {
    const all = (['manager', 'day', 'postings', 'listings'] as const).map((each) =>
      loadAllLanguages(i18n, each),
    )
    void Promise.all(all).finally(() => setReady(true))
  }, [i18n])

  /** Nothing that was looked up for one person is there for the next. */
  const forget = () => {
    queries.clear()
    setWho(null)
  }

  if (!ready) return null
  return (
    <QueryClientProvider client={queries}>
      {who === null ? (
        <Door
          client={client}
          description={description}
          delivery={delivery}
          ended={ended}
          onSignedIn={(known) => {
            setEnded(false)
            setWho(known)
          }}
          onLeave={onLeave}
        />
      ) : (
        <SignedInPages
          client={client}
          who={who}
          description={description}
          delivery={delivery}
          onEnded={() => {
            forget()
            setEnded(true)
          }}
          onLock={() => {
            // The host ends the session by itself where this does not reach it.
            client.call('staff.signOut', { session: who.session }).catch(() => undefined)
            forget()
            onLeave()
          }}
        />
      )}
    </QueryClientProvider>
  )
}
