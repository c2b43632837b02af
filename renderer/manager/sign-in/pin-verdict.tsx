import { Pictogram } from '../../ui/pictogram.tsx'
import { TroubleSaid } from '../page/trouble-said.tsx'
import { useDayWords } from '../words/use-day-words.ts'
import { sayCountdown } from './say-countdown.ts'
import type { StaffCard } from './signed-in.ts'
import type { Verdict } from './use-sign-in.ts'

type Props = { card: StaffCard; verdict: Verdict | null; busy: boolean; lockedMs: number }

/** What became of the last try, and what to do next. */
export function PinVerdict({ card, verdict, busy, lockedMs }: Props) {
  const { t } = useDayWords()
  const invalid = card.state !== 'valid' ? card.state : verdict?.is === 'not-valid' ? verdict.why : null
  if (invalid !== null)
    return <Bad pictogram="warning">{t(`signIn.not.${invalid}`, { day: card.validUntil })}</Bad>
  if (lockedMs > 0) {
    return (
      <Bad pictogram="lock">
        {t('signIn.locked')}{' '}
        <bdi dir="ltr" className="digits countdown">
          {sayCountdown(lockedMs)}
        </bdi>
      </Bad>
    )
  }
  if (verdict?.is === 'wrong-pin') {
    return (
      <Bad pictogram="warning">
        {verdict.triesLeft === 0 ? t('signIn.wrongLast') : t('signIn.wrong', { count: verdict.triesLeft })}
      </Bad>
    )
  }
  if (verdict?.is === 'trouble') return <TroubleSaid trouble={verdict.trouble} />
  return <p className="pin-words">{busy ? t('signIn.checking') : t('signIn.type')}</p>
}

function Bad({ pictogram, children }: { pictogram: string; children: React.ReactNode }) {
  return (
    <p className="trouble" role="alert">
      <Pictogram name={pictogram} />
      <span>{children}</span>
    </p>
  )
}
