import './shell.css'
import { useState } from 'react'
import type { Delivery } from '../../../station/contract/delivery.ts'
import type { Description } from '../../host/use-description.ts'
import { useIdle } from '../../ui/use-idle.ts'
import { useAsked } from '../ask/use-asked.ts'
import type { Desk } from '../desk.ts'
import type { SignedIn } from '../sign-in/signed-in.ts'
import type { Place as StockPlace } from '../stock/shell/place.ts'
import { useDayWords } from '../words/use-day-words.ts'
import { LockWarning } from './lock-warning.tsx'
import type { Going, Place } from './places.ts'
import { ShellPage } from './shell-page.tsx'
import { Ways } from './ways.tsx'
import { WhoBadge } from './who-badge.tsx'

type Props = {
  desk: Desk
  who: SignedIn
  description: Description
  delivery: Delivery | null
  onEnrol: () => void
  onLock: () => void
}

/** Silence before the warning, and after it (milliseconds): two minutes together, well within the host's five. */
const warnAfterMs = 100_000
const lockAfterMs = 20_000

/** Well within the host's patience (`sessionIdleMs`). */
const signOfLifeMs = 60_000

const start: { place: Place; stock: StockPlace } = { place: 'today', stock: { at: 'overview' } }

/** All that is seen while somebody is signed in: who it is, where one can go, and the page. */
export function Shell({ desk, who, description, delivery, onEnrol, onLock }: Props) {
  const { lang, name } = useDayWords()
  const [{ place, stock }, setAt] = useState<{ place: Place; stock: StockPlace }>(start)
  const [warning, setWarning] = useState(false)
  useIdle(warnAfterMs, !warning, () => setWarning(true))
  // Whoever writes at a form for long makes no call: the host must not take them for gone while this page has not.
  useAsked(desk, 'shifts.current', { everyMs: signOfLifeMs })
  const { station } = description
  const go: Going = (to, within = start.stock) => setAt({ place: to, stock: within })

  return (
    <div className="manager shell" lang={lang}>
      <header className="shell-bar">
        <WhoBadge name={who.name} card={who.card} role={who.role} />
        {station === null ? null : (
          <p className="shell-station">
            <span>{name(station.name).text}</span>{' '}
            <bdi dir="ltr" className="digits soft">
              {station.id}
            </bdi>
          </p>
        )}
      </header>
      <ShellPage
        key={place}
        place={place}
        role={who.role}
        desk={desk}
        description={description}
        delivery={delivery}
        stock={stock}
        onGo={go}
        onEnrol={onEnrol}
      />
      <Ways desk={desk} place={place} onGo={go} onLock={onLock} />
      {warning ? <LockWarning ms={lockAfterMs} onStay={() => setWarning(false)} onLock={onLock} /> : null}
    </div>
  )
}
