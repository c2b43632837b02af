import { useState } from 'react'
import type { Role } from '../../../station/contract/staff.ts'
import { Pictogram } from '../../ui/pictogram.tsx'
import { useAct } from '../ask/use-act.ts'
import type { Desk } from '../desk.ts'
import { ActKey } from '../page/act-key.tsx'
import { DayPage } from '../page/day-page.tsx'
import { TroubleSaid } from '../page/trouble-said.tsx'
import { useDayWords } from '../words/use-day-words.ts'
import { ChecksFoot } from './checks-foot.tsx'
import { ChecksList } from './checks-list.tsx'
import { checksMade, nothingFound } from './checks-made.ts'
import { GuestKey } from './guest-key.tsx'

type Props = { desk: Desk; role: Role; onBack: () => void; onDone: (words: string) => void }

/** The round, then the shift begins, and the door is open. */
export function OpenShift({ desk, role, onBack, onDone }: Props) {
  const { t } = useDayWords()
  const [found, setFound] = useState(nothingFound)
  const [guest, setGuest] = useState(role === 'guest')
  const { run, busy, trouble } = useAct(desk, 'shifts.open')
  const open = async () => {
    if ((await run({ checks: checksMade(found), guest })) !== null) onDone(t('shift.opened'))
  }
  return (
    <DayPage
      title={t('shift.openTitle')}
      onBack={onBack}
      foot={
        <>
          <ChecksFoot found={found} />
          <ActKey pictogram="shift" words={t('shift.open')} busy={busy} onPress={() => void open()} />
        </>
      }
    >
      <TroubleSaid trouble={trouble} />
      {role === 'guest' ? (
        <p className="note">
          <Pictogram name="guest" />
          <span>{t('shift.guestWelcome')}</span>
        </p>
      ) : null}
      <ChecksList found={found} onChange={setFound} />
      <GuestKey guest={guest} onChange={setGuest} />
    </DayPage>
  )
}
