import { useState } from 'react'
import { sessionKinds } from '../../../station/contract/sessions.ts'
import { Pictogram } from '../../ui/pictogram.tsx'
import { useAct } from '../ask/use-act.ts'
import { useAsked } from '../ask/use-asked.ts'
import type { Desk } from '../desk.ts'
import { ActKey } from '../page/act-key.tsx'
import { DayPage } from '../page/day-page.tsx'
import { DoneSaid } from '../page/done-said.tsx'
import { NumberSheet } from '../page/number-sheet.tsx'
import { Pick } from '../page/pick.tsx'
import { TroubleSaid } from '../page/trouble-said.tsx'
import { useDayWords } from '../words/use-day-words.ts'
import { SessionList } from './session-list.tsx'
import { sessionPictograms } from './session-pictograms.ts'
import { SessionWeek } from './session-week.tsx'

type Kind = (typeof sessionKinds)[number]
type Props = { desk: Desk; timeZone: string; onStock: (() => void) | null }

/** As the host takes them. */
const mostPeople = 9_999

/** What takes place at the station: logged by picture and number, summed by week. */
export function SessionsPage({ desk, timeZone, onStock }: Props) {
  const { t } = useDayWords()
  const asked = useAsked(desk, 'sessions.list', {})
  const { run, trouble } = useAct(desk, 'sessions.hold')
  const [kind, setKind] = useState<Kind | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const mayLog = desk.rights.includes('sessions')

  const hold = async (held: Kind, people: number) => {
    setKind(null)
    if ((await run({ kind: held, people })) !== null)
      setSaid(t('sessions.held', { kind: t(`session.${held}`), people }))
  }

  return (
    <DayPage title={t('sessions.title')}>
      {said === null ? null : <DoneSaid key={said} words={said} onOver={() => setSaid(null)} />}
      <TroubleSaid trouble={trouble} />
      {mayLog ? (
        <section className="panel" aria-labelledby="log-title">
          <h2 id="log-title">{t('sessions.log')}</h2>
          <p className="soft">{t('sessions.pick')}</p>
          <div className="picks">
            {sessionKinds.map((one) => (
              <Pick key={one} pictogram={sessionPictograms[one] ?? 'other'} onPress={() => setKind(one)}>
                {t(`session.${one}`)}
              </Pick>
            ))}
          </div>
        </section>
      ) : null}
      <TroubleSaid trouble={asked.trouble} again={asked.again} />
      {asked.value === null ? null : (
        <>
          <SessionWeek week={asked.value.week} />
          <SessionList desk={desk} sessions={asked.value.sessions} timeZone={timeZone} />
        </>
      )}
      <section className="note care">
        <Pictogram name="drive" />
        <span>{t('sessions.care')}</span>
        {onStock === null ? null : (
          <ActKey look="" pictogram="stock" words={t('sessions.toStock')} onPress={onStock} />
        )}
      </section>
      {kind === null ? null : (
        <NumberSheet
          title={`${t(`session.${kind}`)} · ${t('sessions.people')}`}
          most={mostPeople}
          onCancel={() => setKind(null)}
          onDone={(people) => void hold(kind, people)}
        />
      )}
    </DayPage>
  )
}
