import { useId, useState } from 'react'
import type { Alarm } from '../../../../federation/contract/fleet.ts'
import type { StationAlarm, StationPage } from '../../../../federation/contract/stations.ts'
import { askHub } from '../../hub/ask-hub.ts'
import { useAct } from '../../hub/use-act.ts'
import { ActTrouble } from '../../shell/act-trouble.tsx'
import { useMoments } from '../../words/use-moments.ts'
import { useWords } from '../../words/use-words.ts'
import { AlarmWords } from '../alarm-words.tsx'

type AlarmsCardProps = { page: StationPage; mayKeep: boolean }

/** What goes on, what helps, and who has seen or closed it. */
export function AlarmsCard({ page, mayKeep }: AlarmsCardProps) {
  const { t } = useWords()
  const say = useMoments()
  const titleId = useId()
  const going = page.alarms.filter(({ state }) => state !== 'closed')
  if (page.alarms.length === 0 && page.notes.length === 0) return null
  return (
    <section className="card wide" aria-labelledby={titleId}>
      <h2 id={titleId}>{t('station.alarms')}</h2>
      {going.length === 0 ? <p className="soft">{t('station.noAlarms')}</p> : null}
      <ul className="station-alarms">
        {going.map((alarm) => (
          <AlarmRow key={alarm.alarm} {...{ page, alarm, mayKeep }} />
        ))}
      </ul>
      {page.notes.length > 0 ? (
        <details>
          <summary>{t('station.notes', { count: page.notes.length })}</summary>
          <ul className="notes">
            {page.notes.map((note) => (
              <li key={`${note.at}-${note.alarm}`}>
                {t(`station.note.${note.state}`, {
                  alarm: t(`station.alarmName.${note.alarm}`),
                  name: note.by,
                  moment: say.instant(note.at),
                })}
                {note.words === null ? null : <q>{note.words}</q>}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  )
}

/** Those whose words say how much; of the others the remedy says it all. */
const counted: readonly Alarm[] = ['lost', 'clock', 'unread']

type AlarmRowProps = { page: StationPage; alarm: StationAlarm; mayKeep: boolean }

function AlarmRow({ page, alarm, mayKeep }: AlarmRowProps) {
  const { t } = useWords()
  const say = useMoments()
  const act = useAct(['station', 'fleet'])
  const [words, setWords] = useState('')
  const wordsId = useId()
  const note = async (state: 'seen' | 'closed') => {
    const path = `/v1/stations/${page.station}/alarms/${alarm.alarm}`
    const said = words.trim() === '' ? {} : { words: words.trim() }
    const body = { state, measure: alarm.measure, ...said }
    if (await act.run(() => askHub(path, { method: 'PUT', body }))) setWords('')
  }
  const name = t(`station.alarmName.${alarm.alarm}`)
  return (
    <li className={`station-alarm is-${alarm.alarm}`}>
      <h3>
        {name}
        {alarm.state === 'seen' ? <span className="tag">{t('station.seen')}</span> : null}
      </h3>
      {page.row && counted.includes(alarm.alarm) ? (
        <p>
          <AlarmWords alarm={alarm.alarm} station={page.row} />
        </p>
      ) : null}
      {alarm.firstAt === null ? null : (
        <p className="soft">
          {alarm.lastAt === null
            ? t('station.since', { moment: say.instant(alarm.firstAt) })
            : t('station.happened', { first: say.instant(alarm.firstAt), last: say.instant(alarm.lastAt) })}
        </p>
      )}
      <p className="remedy">{t(`station.remedy.${alarm.alarm}`)}</p>
      {mayKeep ? (
        <div className="alarm-act">
          <label htmlFor={wordsId}>
            {t('station.noteWords')}
            <input
              id={wordsId}
              className="field"
              maxLength={200}
              value={words}
              onChange={({ target }) => setWords(target.value)}
            />
          </label>
          <div className="buttons">
            {alarm.state === 'open' ? (
              <button type="button" className="button" disabled={act.busy} onClick={() => void note('seen')}>
                {t('station.markSeen')}
                <span className="hidden"> {name}</span>
              </button>
            ) : null}
            <button type="button" className="button" disabled={act.busy} onClick={() => void note('closed')}>
              {t('station.closeAlarm')}
              <span className="hidden"> {name}</span>
            </button>
          </div>
          <ActTrouble trouble={act.trouble} />
        </div>
      ) : null}
    </li>
  )
}
