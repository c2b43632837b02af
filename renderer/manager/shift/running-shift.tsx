import type { OutputOf } from '../../../station/contract/calls.ts'
import type { Role } from '../../../station/contract/staff.ts'
import { Pictogram } from '../../ui/pictogram.tsx'
import type { Asked } from '../ask/use-asked.ts'
import type { Desk } from '../desk.ts'
import { ActKey } from '../page/act-key.tsx'
import { DayPage } from '../page/day-page.tsx'
import { DoneSaid } from '../page/done-said.tsx'
import { TroubleSaid } from '../page/trouble-said.tsx'
import { useDayWords } from '../words/use-day-words.ts'
import { ShiftBook } from './shift-book.tsx'
import { ShiftNow } from './shift-now.tsx'
import type { ShiftView } from './shift-page.tsx'

type Props = {
  desk: Desk
  role: Role
  timeZone: string
  current: Asked<OutputOf<'shifts.current'>>
  said: string | null
  onSaidOver: () => void
  onGo: (view: ShiftView) => void
}

/** Who keeps the station now, what may be done about it, and the book of all before. */
export function RunningShift({ desk, role, timeZone, current, said, onSaidOver, onGo }: Props) {
  const { t } = useDayWords()
  const known = current.value
  const mayKeep = desk.rights.includes('keep-shift')
  const running = known !== null && known.shift !== null
  return (
    <DayPage
      title={t('shift.title')}
      keys={
        <ActKey look="" pictogram="rules-on-wall" words={t('shift.sheet')} onPress={() => onGo('sheet')} />
      }
      foot={
        !mayKeep || known === null ? undefined : running ? (
          <>
            <ActKey pictogram="hand-over" words={t('shift.handOver')} onPress={() => onGo('hand-over')} />
            <ActKey look="end" pictogram="finish" words={t('shift.close')} onPress={() => onGo('close')} />
          </>
        ) : (
          <ActKey pictogram="shift" words={t('shift.open')} onPress={() => onGo('open')} />
        )
      }
    >
      {said === null ? null : <DoneSaid key={said} words={said} onOver={onSaidOver} />}
      <TroubleSaid trouble={current.trouble} again={current.again} />
      {role === 'guest' ? (
        <p className="note">
          <Pictogram name="guest" />
          <span>{t('shift.guestWelcome')}</span>
        </p>
      ) : null}
      {known === null ? null : (
        <>
          <ShiftNow current={known} timeZone={timeZone} />
          <ShiftBook book={known.book} timeZone={timeZone} />
        </>
      )}
    </DayPage>
  )
}
