import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StationClient } from '../../../station/contract/client.ts'
import { useSay } from '../../i18n/use-say.ts'
import { DigitsPad } from '../../ui/digits-pad.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { PressButton } from '../../ui/press-button.tsx'
import { ManagerBar } from '../manager-bar.tsx'
import { WhoBadge } from '../shell/who-badge.tsx'
import { useDayWords } from '../words/use-day-words.ts'
import { PinVerdict } from './pin-verdict.tsx'
import type { SignedIn, StaffCard } from './signed-in.ts'
import type { PinKey } from './typed-pin.ts'
import { leastDigits, pinKeyOf, typePin } from './typed-pin.ts'
import { useLockedFor } from './use-locked-for.ts'
import { useSignIn } from './use-sign-in.ts'

type Props = {
  client: StationClient
  card: StaffCard
  onSignedIn: (who: SignedIn) => void
  onBack: () => void
}

/** The PIN of one card. Nothing of it is shown but how many digits there are. */
export function PinPage({ client, card, onSignedIn, onBack }: Props) {
  const { t: m } = useTranslation('manager')
  const { t, lang } = useDayWords()
  const { say: sayKiosk } = useSay()
  const [pin, setPin] = useState('')
  const { busy, verdict, say, forget } = useSignIn(client, onSignedIn)
  const lock = useLockedFor(card.lockedUntil, verdict)
  const closed = card.state !== 'valid' || lock.ms > 0 || verdict?.is === 'not-valid'
  const complete = pin.length >= leastDigits && !busy && !closed

  const press = (key: PinKey) => {
    if (key === 'enter') {
      if (!complete) return
      setPin('')
      void say(card.card, pin)
      return
    }
    if (busy || closed) return
    if (verdict !== null) forget()
    setPin(typePin(pin, key))
  }
  usePinKeys(press)

  return (
    <div className="manager" lang={lang}>
      <ManagerBar title={t('signIn.pin')} back={sayKiosk('keys.back').text} onBack={onBack} />
      <main className="manager-page pin">
        <div className="pin-said">
          <WhoBadge name={card.name} card={card.card} role={card.role} />
          <p className="dots" role="status" aria-label={t('signIn.typed', { count: pin.length })}>
            {Array.from({ length: Math.max(leastDigits, pin.length) }, (_, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a dot is its place.
              <span key={at} className={at < pin.length ? 'dot full' : 'dot'} />
            ))}
          </p>
          <PinVerdict card={card} verdict={verdict} busy={busy} lockedMs={lock.ms} />
          <p className="soft">{t('signIn.forgotten')}</p>
        </div>
        <DigitsPad
          labels={{ keys: t('keys.digits'), erase: m('keyboard.erase') }}
          disabled={busy || closed}
          onDigit={(digit) => press({ digit })}
          onErase={() => press('erase')}
        >
          <PressButton
            className="key act"
            aria-label={t('signIn.enter')}
            disabled={!complete}
            onPress={() => press('enter')}
          >
            <Pictogram name="done" />
          </PressButton>
        </DigitsPad>
      </main>
    </div>
  )
}

/** The pad by a real keyboard. Enter on a key outside of the pad is that key's own. */
function usePinKeys(onKey: (key: PinKey) => void): void {
  const press = useEffectEvent(onKey)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const key = pinKeyOf(event.key)
      if (key === undefined || event.ctrlKey || event.altKey || event.metaKey) return
      const target = event.target instanceof Element ? event.target.closest('button') : null
      if (key === 'enter' && target !== null && target.closest('.digits-pad') === null) return
      event.preventDefault()
      if (!event.repeat) press(key)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
