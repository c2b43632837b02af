import type { OutputOf } from '../../../station/contract/calls.ts'
import { Pictogram } from '../../ui/pictogram.tsx'
import { useDayWords } from '../words/use-day-words.ts'
import { sessionPictograms } from './session-pictograms.ts'

/** This week's sums by kind. */
export function SessionWeek({ week }: { week: OutputOf<'sessions.list'>['week'] }) {
  const { t, sayCode } = useDayWords()
  return (
    <section className="panel" aria-labelledby="week-title">
      <h2 id="week-title">{t('sessions.week')}</h2>
      {week.length === 0 ? (
        <p className="soft">{t('sessions.weekEmpty')}</p>
      ) : (
        <ul className="lines">
          {week.map(({ kind, times, people }) => (
            <li key={kind}>
              <Pictogram name={sessionPictograms[kind] ?? 'other'} />
              <strong className="line-words">{sayCode('session', kind)}</strong>
              <span>{t('sessions.times', { count: times })}</span>
              <span>{t('sessions.persons', { count: people })}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
