import { useState } from 'react'
import type { AssessmentForm } from '../../../station/contract/sessions.ts'
import { PressButton } from '../../ui/press-button.tsx'
import { NumberSheet } from '../page/number-sheet.tsx'
import { useDayWords } from '../words/use-day-words.ts'
import type { Answer } from './share-of.ts'
import { useSayAnswer } from './use-say-answer.ts'

type Question = AssessmentForm['sections'][number]['questions'][number]
type Props = {
  question: Question
  answer: Answer | undefined
  before: Answer | undefined
  onAnswer: (answer: Answer) => void
}

/** As the host takes it. */
const mostNumber = 99_999

/** One question: yes or no, a whole number, or one of its choices. */
export function QuestionRow({ question, answer, before, onAnswer }: Props) {
  const { t, name } = useDayWords()
  const sayAnswer = useSayAnswer()
  const [typing, setTyping] = useState(false)
  const key = (value: Answer, words: string) => (
    <PressButton
      key={String(value)}
      className="key small"
      aria-pressed={answer === value}
      onPress={() => onAnswer(value)}
    >
      <span>{words}</span>
    </PressButton>
  )
  const words = name(question.words).text
  return (
    <fieldset className="panel question">
      <legend>{words}</legend>
      <div className="phrases">
        {question.kind === 'yes-no' ? (
          <>
            {key(true, t('assess.yes'))}
            {key(false, t('assess.no'))}
          </>
        ) : question.kind === 'choice' ? (
          (question.choices ?? []).map(({ code, words: said }) => key(code, name(said).text))
        ) : (
          <PressButton
            className="key small"
            aria-pressed={answer !== undefined}
            onPress={() => setTyping(true)}
          >
            <span>
              {typeof answer === 'number' ? <bdi className="digits">{answer}</bdi> : t('assess.number')}
            </span>
          </PressButton>
        )}
      </div>
      {before === undefined ? null : (
        <p className="soft">
          {t('column.before')}: <bdi>{sayAnswer(question, before)}</bdi>
        </p>
      )}
      {typing ? (
        <NumberSheet
          title={words}
          value={typeof answer === 'number' ? answer : null}
          most={mostNumber}
          onCancel={() => setTyping(false)}
          onDone={(value) => {
            onAnswer(value)
            setTyping(false)
          }}
        />
      ) : null}
    </fieldset>
  )
}
