import './assessments.css'
import { useState } from 'react'
import { Pictogram } from '../../ui/pictogram.tsx'
import { useAsked } from '../ask/use-asked.ts'
import type { Desk } from '../desk.ts'
import { ActKey } from '../page/act-key.tsx'
import { DayPage } from '../page/day-page.tsx'
import { DoneSaid } from '../page/done-said.tsx'
import { Nothing } from '../page/nothing.tsx'
import { TroubleSaid } from '../page/trouble-said.tsx'
import { useDayWords } from '../words/use-day-words.ts'
import { AssessmentResults } from './assessment-results.tsx'
import { FillForm } from './fill-form.tsx'

type View = { at: 'list' } | { at: 'fill' | 'results'; form: string }

/** The forms by which a station judges itself, and what it answered before. */
export function AssessmentsPage({ desk }: { desk: Desk }) {
  const { t, name } = useDayWords()
  const asked = useAsked(desk, 'assessments.forms', {})
  const [view, setView] = useState<View>({ at: 'list' })
  const [said, setSaid] = useState<string | null>(null)
  const forms = asked.value?.forms ?? []
  const lastOf = (form: string) => (asked.value?.last ?? []).filter((one) => one.form === form)
  const form = view.at === 'list' ? undefined : forms.find((one) => one.form === view.form)
  const back = () => setView({ at: 'list' })

  if (form !== undefined && view.at === 'fill')
    return (
      <FillForm
        desk={desk}
        form={form}
        before={lastOf(form.form)[0]?.answers ?? null}
        onBack={back}
        onDone={() => {
          setSaid(t('assess.sent'))
          setView({ at: 'results', form: form.form })
        }}
      />
    )
  if (form !== undefined && view.at === 'results')
    return <AssessmentResults form={form} times={lastOf(form.form)} said={said} onBack={back} />
  return (
    <DayPage title={t('assess.title')}>
      {said === null ? null : <DoneSaid key={said} words={said} onOver={() => setSaid(null)} />}
      <TroubleSaid trouble={asked.trouble} again={asked.again} />
      <p className="soft">{t('assess.words')}</p>
      {asked.value !== null && forms.length === 0 ? (
        <Nothing pictogram="assessments">{t('page.none')}</Nothing>
      ) : null}
      {forms.map((one) => {
        const [last] = lastOf(one.form)
        return (
          <section key={one.form} className="panel form-panel" aria-label={name(one.name).text}>
            <div className="shift-who">
              <Pictogram name="assessments" />
              <div>
                <h2>{name(one.name).text}</h2>
                <p className="soft">
                  {last === undefined ? t('assess.never') : t('assess.lastOn', { day: last.on })}
                </p>
              </div>
            </div>
            <div className="panel-keys">
              {last === undefined ? null : (
                <ActKey
                  look=""
                  pictogram="today"
                  words={t('assess.results')}
                  onPress={() => setView({ at: 'results', form: one.form })}
                />
              )}
              <ActKey
                pictogram="done"
                words={t('assess.start')}
                onPress={() => setView({ at: 'fill', form: one.form })}
              />
            </div>
          </section>
        )
      })}
    </DayPage>
  )
}
