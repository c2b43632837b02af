import { useEffect, useState } from 'react'
import type { OutputOf } from '../../station/contract/calls.ts'
import type { StationClient } from '../../station/contract/client.ts'
import type { MailboxStore } from '../mailbox/mailbox-store.ts'

export type Description = OutputOf<'kiosk.describe'>

/** What the kiosk draws itself by. `asOf`: when this page learned it (performance.now), null when it is remembered from before. */
export type Described = { description: Description; asOf: number | null }

/** Its name in the mailbox's list of screens. */
export const describedScreen = 'kiosk'

/** The host's description of this kiosk: the remembered one at once, the host's own as soon as it answers, and again when documents change. */
export function useDescription(client: StationClient, store: MailboxStore): Described | null {
  const [described, setDescribed] = useState<Described | null>(null)

  useEffect(() => {
    let gone = false
    store.readScreen(describedScreen).then(
      (value) => {
        if (!isDescription(value) || gone) return
        // What the host has said meanwhile is newer.
        setDescribed((known) => known ?? { description: value, asOf: null })
      },
      () => undefined,
    )
    const ask = () => {
      client.call('kiosk.describe', {}).then(
        (answer) => {
          if (!answer.ok || gone) return
          setDescribed({ description: answer.value, asOf: performance.now() })
          store.keepScreen(describedScreen, answer.value).catch(() => undefined)
        },
        () => undefined,
      )
    }
    const stopHearing = client.on('documents', ask)
    const stopAsking = client.onReachable((reachable) => reachable && ask())
    return () => {
      gone = true
      stopHearing()
      stopAsking()
    }
  }, [client, store])

  return described
}

/** Another version of this page may have left something else behind. */
function isDescription(value: unknown): value is Description {
  const { categories, services } = (value ?? {}) as Partial<Description>
  return Array.isArray(categories) && Array.isArray(services)
}
