import './manager.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StationClient } from '../../station/contract/client.ts'
import type { Delivery } from '../../station/contract/delivery.ts'
import type { Description } from '../host/use-description.ts'
import { loadAllLanguages } from '../i18n/set-up-i18n.ts'
import { useIdle } from '../ui/use-idle.ts'
import { EnrolPage } from './enrol/enrol-page.tsx'
import { Overview } from './overview.tsx'

type Props = {
  client: StationClient
  description: Description
  delivery: Delivery | null
  onLeave: () => void
}

/** A manager reads longer than a worker; then the kiosk belongs to the workers again (milliseconds). */
const idleAfterMs = 120_000

// The host is on this machine: whether there is a network means nothing to it.
const queries = new QueryClient({
  defaultOptions: { queries: { networkMode: 'always' }, mutations: { networkMode: 'always' } },
})

/** The manager's screens. Nothing on them names a person. */
export function Manager({ client, description, delivery, onLeave }: Props) {
  const { i18n } = useTranslation()
  const [page, setPage] = useState<'overview' | 'enrol'>('overview')
  const [ready, setReady] = useState(false)
  useIdle(idleAfterMs, true, onLeave)

  useEffect(() => {
    void loadAllLanguages(i18n, 'manager').finally(() => setReady(true))
  }, [i18n])

  if (!ready) return null
  return (
    <QueryClientProvider client={queries}>
      {page === 'enrol' ? (
        <EnrolPage client={client} onBack={() => setPage('overview')} />
      ) : (
        <Overview
          client={client}
          description={description}
          delivery={delivery}
          onEnrol={() => setPage('enrol')}
          onLeave={onLeave}
        />
      )}
    </QueryClientProvider>
  )
}
