import './requests.css'
import { useState } from 'react'
import { FeaturePictogram } from '../../ui/feature-pictogram.tsx'
import { useAsked } from '../ask/use-asked.ts'
import type { Desk } from '../desk.ts'
import { ListKeys } from '../export/list-keys.tsx'
import type { Table } from '../export/write-csv.ts'
import { DayPage } from '../page/day-page.tsx'
import { DoneSaid } from '../page/done-said.tsx'
import { Nothing } from '../page/nothing.tsx'
import { TroubleSaid } from '../page/trouble-said.tsx'
import { useDayWords } from '../words/use-day-words.ts'
import { useMoments } from '../words/use-moments.ts'
import { byUrgency, lookOf } from './by-urgency.ts'
import { ChangedKeys } from './changed-keys.tsx'

/** What was asked for at this station: form, urgency and how far it has got. Never a word, a name or a ticket: they are not here. */
export function RequestsPage({ desk, timeZone }: { desk: Desk; timeZone: string }) {
  const { t, name, sayCode } = useDayWords()
  const { moment, full, daysSince, today } = useMoments(timeZone)
  const asked = useAsked(desk, 'requests.list', {})
  const known = useAsked(desk, 'requests.forms', {})
  const [said, setSaid] = useState<string | null>(null)
  const requests = byUrgency(asked.value?.requests ?? [])
  const bodyOf = (form: string) => known.value?.forms.find((each) => each.form === form)?.body
  const nameOf = (form: string) => {
    const body = bodyOf(form)
    return body === undefined ? form : name(body.name).text
  }
  const urgencyOf = (urgency: string | null) => (urgency === null ? '' : sayCode('urgency', urgency))
  const table = (): Table => ({
    headings: [t('column.form'), t('column.urgency'), t('column.at'), t('column.days'), t('column.state')],
    rows: requests.map(({ form, urgency, at, state }) => [
      nameOf(form),
      urgencyOf(urgency),
      full(at),
      daysSince(at),
      sayCode('requestState', state),
    ]),
  })

  return (
    <DayPage
      title={t('requests.title')}
      keys={requests.length === 0 ? null : <ListKeys file={`requests-${today()}`} table={table} />}
    >
      {said === null ? null : <DoneSaid key={said} words={said} onOver={() => setSaid(null)} />}
      <TroubleSaid trouble={asked.trouble} again={asked.again} />
      {asked.value?.unsent?.isTooLong ? (
        <p className="panel unsent" role="alert">
          {t('requests.unsentTooLong', { count: asked.value.unsent.waiting, days: asked.value.unsent.days })}
        </p>
      ) : null}
      <ChangedKeys
        desk={desk}
        changed={asked.value?.changedKeys ?? []}
        onDone={(office) => setSaid(t('requests.keyAccepted', { office }))}
      />
      {asked.value === null ? null : requests.length === 0 ? (
        <Nothing pictogram="seal">{t('requests.empty')}</Nothing>
      ) : (
        <section className="panel" aria-label={t('requests.title')}>
          <p className="soft">{t('requests.words')}</p>
          <ul className="lines requests">
            {requests.map(({ request, form, urgency, at, state }) => (
              <li key={`${request.epoch} ${request.seq}`} data-urgent={urgency !== null}>
                <FeaturePictogram name={bodyOf(form)?.pictogram ?? 'seal'} />
                <span className="line-words">
                  <strong>{nameOf(form)}</strong>
                  <span>
                    <bdi dir="ltr" className="digits">
                      {moment(at)}
                    </bdi>{' '}
                    ·{' '}
                    {daysSince(at) === 0 ? t('requests.today') : t('requests.days', { count: daysSince(at) })}
                  </span>
                </span>
                {urgency === null ? null : <span className="mark bad">{urgencyOf(urgency)}</span>}
                <span className={`mark ${lookOf(state)}`}>{sayCode('requestState', state)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </DayPage>
  )
}
