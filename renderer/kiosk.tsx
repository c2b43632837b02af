import type { i18n } from 'i18next'
import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import type { StationClient } from '../station/contract/client.ts'
import { useAsked } from './host/use-asked.ts'
import { useDelivery } from './host/use-delivery.ts'
import { useDescription } from './host/use-description.ts'
import { useReachable } from './host/use-reachable.ts'
import { useDocumentLanguage, useLanguage } from './i18n/use-language.ts'
import { useSay } from './i18n/use-say.ts'
import type { Mailbox } from './mailbox/mailbox.ts'
import type { MailboxStore } from './mailbox/mailbox-store.ts'
import { chooseTileGrid, hasLowReach } from './ui/screen-size.ts'
import { useScreen } from './ui/use-screen.ts'
import type { Begin, Ease } from './worker/begin.ts'
import type { Features } from './worker/features.ts'
import { Worker } from './worker/worker.tsx'

const Manager = lazy(async () => ({ default: (await import('./manager/manager.tsx')).Manager }))

type Props = {
  client: StationClient
  mailbox: Mailbox
  store: MailboxStore
  i18n: i18n
  features: Features
  begin: Begin
  /** Puts a fresh document in this one's place. */
  replace: () => void
}

/** The kiosk's page: the worker's screens, or the manager's, and the end of each person's turn. */
export function Kiosk({ client, mailbox, store, i18n, features, begin, replace }: Props) {
  const described = useDescription(client, store)
  const reachable = useReachable(client)
  const delivery = useDelivery(client)
  // Known before anybody asks: the host may be away when they do.
  useAsked(client, 'stock.box')
  useAsked(client, 'loans.shelf')
  useAsked(client, 'requests.forms')
  const screen = useScreen(described?.description.diagonalInches ?? null)
  const { language } = useLanguage()
  const { say, sayProblem } = useSay()
  const [place, setPlace] = useState<'worker' | 'manager'>('worker')
  const [ease, setEase] = useState(begin.ease)
  const [turn, setTurn] = useState({ number: 0, touched: false, ended: false })
  useDocumentLanguage(language)
  useDocumentEase(ease)

  // Wiped at once, whatever the host does; then the whole document goes.
  const leave = useCallback(() => {
    setPlace('worker')
    setEase(begin.ease)
    setTurn(({ number }) => ({ number: number + 1, touched: false, ended: true }))
    void i18n.changeLanguage(begin.language)
  }, [i18n, begin])
  const touched = useCallback(() => setTurn((known) => ({ ...known, touched: true })), [])

  // While the host that serves the page is away, the wiped page stands in; the next person is not interrupted.
  const mayReplace = turn.ended && !turn.touched
  useEffect(() => {
    if (!mayReplace) return
    return client.onReachable(replace)
  }, [mayReplace, client, replace])

  if (described === null) {
    const words = reachable === false ? sayProblem('unreachable') : say('starting')
    return (
      <main className="plain-page">
        <h1 lang={words.lang}>{words.text}</h1>
      </main>
    )
  }
  if (place === 'manager') {
    return (
      <Suspense fallback={<p className="plain-page">{say('starting').text}</p>}>
        <Manager client={client} description={described.description} delivery={delivery} onLeave={leave} />
      </Suspense>
    )
  }
  return (
    <Worker
      key={turn.number}
      client={client}
      mailbox={mailbox}
      described={described}
      reachable={reachable}
      delivery={delivery}
      features={features}
      grid={chooseTileGrid(screen, { lowReach: ease.lowReach, vertical: language.vertical })}
      shape={screen.shape}
      ease={ease}
      begin={begin}
      mayLowReach={hasLowReach(screen)}
      onEase={setEase}
      onTouched={touched}
      onLeave={leave}
      onManager={() => setPlace('manager')}
    />
  )
}

function useDocumentEase({ sunlight, lowReach }: Ease): void {
  useEffect(() => {
    const { dataset } = document.documentElement
    dataset['theme'] = sunlight ? 'sunlight' : 'warm'
    if (lowReach) dataset['low'] = ''
    else delete dataset['low']
  }, [sunlight, lowReach])
}
