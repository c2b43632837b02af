import './enrol.css'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InputOf, OutputOf } from '../../../station/contract/calls.ts'
import type { StationClient } from '../../../station/contract/client.ts'
import type { CallProblem } from '../../../station/contract/problems.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useSay } from '../../i18n/use-say.ts'
import { Pictogram } from '../../ui/pictogram.tsx'
import { PressButton } from '../../ui/press-button.tsx'
import { ManagerBar } from '../manager-bar.tsx'
import { Compare } from './compare.tsx'
import { TypeSheet } from './type-sheet.tsx'

type Looked = OutputOf<'enrolment.look'>
type Step =
  | { at: 'typing' }
  | { at: 'compare'; looked: Looked }
  | { at: 'done'; station: OutputOf<'enrolment.enrol'> }

/** Joins the station to its county: the sheet, the comparison of twelve characters, and only then the code is spent. */
export function EnrolPage({ client, onBack }: { client: StationClient; onBack: () => void }) {
  const { t } = useTranslation('manager')
  const { say, sayProblem } = useSay()
  const { language } = useLanguage()
  const [step, setStep] = useState<Step>({ at: 'typing' })
  const [problem, setProblem] = useState<CallProblem | 'unreachable' | null>(null)
  const [busy, setBusy] = useState(false)

  const attempt = async (work: () => Promise<CallProblem | null>) => {
    setBusy(true)
    setProblem(null)
    // A rejection is a host that gave no answer; what it did is asked again by trying again.
    setProblem(await work().catch(() => 'unreachable' as const))
    setBusy(false)
  }

  const look = (input: InputOf<'enrolment.look'>) =>
    attempt(async () => {
      const answer = await client.call('enrolment.look', input)
      if (!answer.ok) return answer.problem
      setStep({ at: 'compare', looked: answer.value })
      return null
    })

  const enrol = ({ hub, code, key }: Looked) =>
    attempt(async () => {
      const answer = await client.call('enrolment.enrol', { hub, code, key })
      if (!answer.ok) return answer.problem
      setStep({ at: 'done', station: answer.value })
      return null
    })

  const trouble =
    problem === null ? null : (
      <p className="trouble" role="alert">
        <Pictogram name="warning" />
        <span lang={sayProblem(problem).lang}>{sayProblem(problem).text}</span>
      </p>
    )

  return (
    <div className="manager">
      <ManagerBar title={t('enrol.title')} back={say('keys.back').text} onBack={onBack} />
      <main className="manager-page enrol">
        {step.at === 'typing' ? (
          <TypeSheet busy={busy} onSheet={(input) => void look(input)}>
            {trouble}
          </TypeSheet>
        ) : step.at === 'compare' ? (
          <Compare
            looked={step.looked}
            busy={busy}
            onAgree={() => void enrol(step.looked)}
            onDisagree={() => {
              setProblem('wrong-hub-key')
              setStep({ at: 'typing' })
            }}
          >
            {trouble}
          </Compare>
        ) : (
          <section className="panel enrolled" role="status" lang={language.code}>
            <Pictogram name="done" />
            <h2>{t('enrol.doneTitle')}</h2>
            <p>{t('enrol.done', { name: step.station.name })}</p>
            <p>
              <bdi dir="ltr" className="digits">
                {step.station.station}
              </bdi>
            </p>
            <PressButton className="key act" onPress={onBack}>
              <span>{say('keys.back').text}</span>
            </PressButton>
          </section>
        )}
      </main>
    </div>
  )
}
