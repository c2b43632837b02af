import type { OutputOf } from '../../../station/contract/calls.ts'
import type { AssessmentForm } from '../../../station/contract/sessions.ts'
import { Pictogram } from '../../ui/pictogram.tsx'
import { ListKeys } from '../export/list-keys.tsx'
import type { Table } from '../export/write-csv.ts'
import { DayPage } from '../page/day-page.tsx'
import { useDayWords } from '../words/use-day-words.ts'
import { Radar } from './radar.tsx'
import { useSayAnswer } from './use-say-answer.ts'

type Times = OutputOf<'assessments.forms'>['last']
type Props = { form: AssessmentForm; times: Times; said: string | null; onBack: () => void }

/** What was answered, beside what was answered the time before. */
export function AssessmentResults({ form, times, said, onBack }: Props) {
  const { t, name } = useDayWords()
  const sayAnswer = useSayAnswer()
  const [now, before] = times
  const table = (): Table => ({
    headings: [t('column.question'), ...times.map(({ on }) => on)],
    rows: form.sections.flatMap(({ questions }) =>
      questions.map((question) => [
        name(question.words).text,
        ...times.map(({ answers }) => sayAnswer(question, answers[question.question])),
      ]),
    ),
  })
  return (
    <DayPage
      title={name(form.name).text}
      onBack={onBack}
      keys={now === undefined ? null : <ListKeys file={`${form.form}-${now.on}`} table={table} />}
    >
      {said === null ? null : (
        <p className="done-said" role="status">
          <Pictogram name="done" />
          <span>{said}</span>
        </p>
      )}
      {now === undefined ? null : (
        <>
          {form.form === 'five-strengths' ? (
            <Radar form={form} now={now.answers} before={before?.answers ?? null} />
          ) : null}
          {form.sections.map(({ section, name: called, questions }) => (
            <section key={section} className="panel" aria-label={name(called).text}>
              <h2>{name(called).text}</h2>
              <table className="answers">
                <thead>
                  <tr>
                    <th scope="col">{t('column.question')}</th>
                    <th scope="col">{now.on}</th>
                    {before === undefined ? null : <th scope="col">{before.on}</th>}
                  </tr>
                </thead>
                <tbody>
                  {questions.map((question) => (
                    <tr key={question.question}>
                      <th scope="row">{name(question.words).text}</th>
                      <td>
                        <strong>{sayAnswer(question, now.answers[question.question])}</strong>
                      </td>
                      {before === undefined ? null : (
                        <td className="soft">{sayAnswer(question, before.answers[question.question])}</td>
                      )}
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          ))}
        </>
      )}
    </DayPage>
  )
}
