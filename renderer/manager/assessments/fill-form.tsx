import { useState } from 'react'
import type { AssessmentForm } from '../../../station/contract/sessions.ts'
import { useAct } from '../ask/use-act.ts'
import type { Desk } from '../desk.ts'
import { ActKey } from '../page/act-key.tsx'
import { DayPage } from '../page/day-page.tsx'
import { TroubleSaid } from '../page/trouble-said.tsx'
import { useDayWords } from '../words/use-day-words.ts'
import { QuestionRow } from './question-row.tsx'
import type { Answers } from './share-of.ts'

type Props = {
  desk: Desk
  form: AssessmentForm
  /** The last answers: shown beside each question, never filled in. */
  before: Answers | null
  onBack: () => void
  onDone: () => void
}

/** A form, one section at a time. It is handed in whole. */
export function FillForm({ desk, form, before, onBack, onDone }: Props) {
  const { t, name } = useDayWords()
  const [at, setAt] = useState(0)
  const [answers, setAnswers] = useState<Answers>({})
  const { run, busy, trouble } = useAct(desk, 'assessments.assess')
  const section = form.sections[at]
  const left = (section?.questions ?? []).filter(({ question }) => answers[question] === undefined).length
  const isLast = at === form.sections.length - 1

  const send = async () => {
    if ((await run({ form: form.form, formRev: form.rev, answers: { ...answers } })) !== null) onDone()
  }

  if (section === undefined) return null
  return (
    <DayPage
      key={section.section}
      title={name(section.name).text}
      onBack={at === 0 ? onBack : () => setAt(at - 1)}
      foot={
        <>
          <p className="soft">
            {left === 0
              ? t('assess.section', { at: at + 1, all: form.sections.length })
              : t('assess.left', { count: left })}
          </p>
          {isLast ? (
            <ActKey words={t('assess.send')} busy={busy} disabled={left > 0} onPress={() => void send()} />
          ) : (
            <ActKey
              pictogram="next"
              words={t('assess.next')}
              disabled={left > 0}
              onPress={() => setAt(at + 1)}
            />
          )}
        </>
      }
    >
      <TroubleSaid trouble={trouble} />
      <p className="soft">
        {name(form.name).text} · {t('assess.section', { at: at + 1, all: form.sections.length })}
      </p>
      {section.questions.map((question) => (
        <QuestionRow
          key={question.question}
          question={question}
          answer={answers[question.question]}
          before={before?.[question.question]}
          onAnswer={(answer) => setAnswers({ ...answers, [question.question]: answer })}
        />
      ))}
    </DayPage>
  )
}
