import type { OutputOf } from '../../../station/contract/calls.ts'
import { Pictogram } from '../../ui/pictogram.tsx'
import type { Desk } from '../desk.ts'
import { ListKeys } from '../export/list-keys.tsx'
import type { Table } from '../export/write-csv.ts'
import { Nothing } from '../page/nothing.tsx'
import { useDayWords } from '../words/use-day-words.ts'
import { useMoments } from '../words/use-moments.ts'
import { useStaffNames } from '../words/use-staff-names.ts'
import { sessionPictograms } from './session-pictograms.ts'

type Props = { desk: Desk; sessions: OutputOf<'sessions.list'>['sessions']; timeZone: string }

/** What took place, the newest first. */
export function SessionList({ desk, sessions, timeZone }: Props) {
  const { t, sayCode } = useDayWords()
  const { moment, full, today } = useMoments(timeZone)
  const { sayBy } = useStaffNames(desk)
  const table = (): Table => ({
    headings: [t('column.at'), t('column.kind'), t('column.people'), t('column.by')],
    rows: sessions.map(({ at, kind, people, by }) => [full(at), sayCode('session', kind), people, sayBy(by)]),
  })
  return (
    <section className="panel" aria-labelledby="sessions-title">
      <div className="panel-head">
        <h2 id="sessions-title">{t('sessions.list')}</h2>
        {sessions.length === 0 ? null : <ListKeys file={`sessions-${today()}`} table={table} />}
      </div>
      {sessions.length === 0 ? (
        <Nothing pictogram="sessions">{t('sessions.empty')}</Nothing>
      ) : (
        <ul className="lines">
          {sessions.map(({ name, at, kind, people, by }) => (
            <li key={`${name.epoch} ${name.seq}`}>
              <Pictogram name={sessionPictograms[kind] ?? 'other'} />
              <span className="line-words">
                <strong>{sayCode('session', kind)}</strong>
                <span className="soft">
                  <bdi dir="ltr" className="digits">
                    {moment(at)}
                  </bdi>{' '}
                  · <bdi>{sayBy(by)}</bdi>
                </span>
              </span>
              <span>{t('sessions.persons', { count: people })}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
