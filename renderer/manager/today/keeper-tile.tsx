import { Pictogram } from '../../ui/pictogram.tsx'
import { PressButton } from '../../ui/press-button.tsx'
import { useAsked } from '../ask/use-asked.ts'
import type { Desk } from '../desk.ts'
import { TroubleSaid } from '../page/trouble-said.tsx'
import { useDayWords } from '../words/use-day-words.ts'
import { useMoments } from '../words/use-moments.ts'
import { checksDue } from './checks-due.ts'

/** Who keeps the station now, and whether today's round is made. */
export function KeeperTile({
  desk,
  timeZone,
  onPress,
}: {
  desk: Desk
  timeZone: string
  onPress: () => void
}) {
  const { t } = useDayWords()
  const { moment, isToday } = useMoments(timeZone)
  const asked = useAsked(desk, 'shifts.current', { everyMs: 30_000 })
  if (asked.value === null) return <TroubleSaid trouble={asked.trouble} again={asked.again} />
  const { shift } = asked.value
  const { due, bad } = checksDue(asked.value, isToday)
  return (
    <PressButton className="day-tile keeper" data-look={shift === null ? 'soon' : 'good'} onPress={onPress}>
      <Pictogram name={shift === null ? 'lock' : shift.guest ? 'guest' : 'shift'} />
      <span className="line-words">
        <strong>{shift === null ? t('shift.nobody') : <bdi>{shift.keeperName ?? shift.keeper}</bdi>}</strong>
        {shift === null ? null : (
          <span>
            {t('today.keeper')} ·{' '}
            <bdi dir="ltr" className="digits">
              {moment(shift.since)}
            </bdi>
          </span>
        )}
      </span>
      <span className="keeper-marks">
        {bad > 0 ? <span className="mark bad">{t('today.checksBad', { count: bad })}</span> : null}
        <span className={due > 0 ? 'mark soon' : 'mark'}>
          {due > 0 ? t('today.checksDue', { count: due }) : t('today.checksDone')}
        </span>
      </span>
    </PressButton>
  )
}
