import { useState } from 'react'
import { Pictogram } from '../../ui/pictogram.tsx'
import { PressButton } from '../../ui/press-button.tsx'
import { useAct } from '../ask/use-act.ts'
import type { Desk } from '../desk.ts'
import { ActKey } from '../page/act-key.tsx'
import { DayPage } from '../page/day-page.tsx'
import { TroubleSaid } from '../page/trouble-said.tsx'
import { useDayWords } from '../words/use-day-words.ts'
import { ChecksFoot } from './checks-foot.tsx'
import { ChecksList } from './checks-list.tsx'
import { checksMade, nothingFound } from './checks-made.ts'

type Props = { desk: Desk; doorOpen: boolean; onBack: () => void; onDone: (words: string) => void }

/** `usual` is no reason: the entry then says none. */
const reasons = ['usual', 'holiday', 'weather', 'repair', 'short-staffed', 'other'] as const

/** The round at the end; the door closes with the shift, or stays open where a station has no closing time. */
export function CloseShift({ desk, doorOpen, onBack, onDone }: Props) {
  const { t } = useDayWords()
  const [found, setFound] = useState(nothingFound)
  const [closesDoor, setClosesDoor] = useState(doorOpen)
  const [reason, setReason] = useState<(typeof reasons)[number]>('usual')
  const { run, busy, trouble } = useAct(desk, 'shifts.close')

  const close = async () => {
    const because = closesDoor && reason !== 'usual' ? { reason } : {}
    if ((await run({ checks: checksMade(found), closesDoor, ...because })) !== null) onDone(t('shift.closed'))
  }

  return (
    <DayPage
      title={t('shift.closeTitle')}
      onBack={onBack}
      foot={
        <>
          <ChecksFoot found={found} />
          <ActKey
            look="end"
            pictogram="finish"
            words={t('shift.close')}
            busy={busy}
            onPress={() => void close()}
          />
        </>
      }
    >
      <TroubleSaid trouble={trouble} />
      <ChecksList found={found} onChange={setFound} />
      {doorOpen ? (
        <section className="panel" aria-label={t('shift.closesDoor')}>
          <div className="panel-keys">
            <PressButton className="key small" aria-pressed={closesDoor} onPress={() => setClosesDoor(true)}>
              <Pictogram name="lock" />
              <span>{t('shift.closesDoor')}</span>
            </PressButton>
            <PressButton
              className="key small"
              aria-pressed={!closesDoor}
              onPress={() => setClosesDoor(false)}
            >
              <Pictogram name="place" />
              <span>{t('shift.keepsDoor')}</span>
            </PressButton>
          </div>
          {closesDoor ? (
            <>
              <h3>{t('shift.reason')}</h3>
              <div className="phrases">
                {reasons.map((one) => (
                  <PressButton
                    key={one}
                    className="key small"
                    aria-pressed={reason === one}
                    onPress={() => setReason(one)}
                  >
                    <span>{t(`reason.${one}`)}</span>
                  </PressButton>
                ))}
              </div>
            </>
          ) : null}
        </section>
      ) : null}
    </DayPage>
  )
}
