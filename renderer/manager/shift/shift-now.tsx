import type { OutputOf } from '../../../station/contract/calls.ts'
import { Pictogram } from '../../ui/pictogram.tsx'
import { useDayWords } from '../words/use-day-words.ts'
import { useMoments } from '../words/use-moments.ts'
import { ChecksSaid } from './checks-said.tsx'

/** The shift that runs, or that there is none. */
export function ShiftNow({ current, timeZone }: { current: OutputOf<'shifts.current'>; timeZone: string }) {
  const { t } = useDayWords()
  const { moment } = useMoments(timeZone)
  const { shift, open, openSince } = current
  const since = (instant: string) => (
    <bdi dir="ltr" className="digits">
      {moment(instant)}
    </bdi>
  )
  return (
    <section className="panel shift-now" aria-labelledby="shift-now">
      {shift === null ? (
        <div className="shift-who">
          <Pictogram name="lock" />
          <div>
            <h2 id="shift-now">{t('shift.nobody')}</h2>
            <p>{t('shift.nobodyWords')}</p>
          </div>
        </div>
      ) : (
        <>
          <div className="shift-who">
            <Pictogram name={shift.guest ? 'guest' : 'shift'} />
            <div>
              <h2 id="shift-now">
                <bdi>{shift.keeperName ?? shift.keeper}</bdi>
              </h2>
              <p>
                {t('shift.running')} · {since(shift.since)}
                {shift.guest ? ` · ${t('shift.guest')}` : ''}
              </p>
            </div>
          </div>
          {shift.note === null ? null : (
            <p className="note">
              <Pictogram name="speak" />
              <span>
                <strong>{t('shift.noteLeft')}: </strong>
                <bdi>{shift.note}</bdi>
              </span>
            </p>
          )}
          <ChecksSaid checks={shift.checks} />
        </>
      )}
      <p className="door">
        <span className={open ? 'mark' : 'mark calm'}>
          {open && openSince !== null
            ? t('shift.doorOpen', { time: moment(openSince) })
            : t('shift.doorClosed')}
        </span>
      </p>
    </section>
  )
}
