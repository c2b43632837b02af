import type { Dispatch } from 'react'
import { useLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-say.ts'
import type { AskEvent } from './ask-flow.ts'
import { AskHead } from './ask-head.tsx'
import { ChoiceQuestion } from './choice-question.tsx'
import { DayQuestion } from './day-question.tsx'
import { DigitsQuestion } from './digits-question.tsx'
import type { Answer, Field } from './questions.ts'
import { WordsQuestion } from './words-question.tsx'

export type QuestionProps = {
  field: Field
  answer: Answer | undefined
  grid: { columns: number; rows: number }
  /** The host's day: nothing that is asked of the past lies behind it. */
  today: string
  dispatch: Dispatch<AskEvent>
  onBack: () => void
}

const bodies = {
  choice: ChoiceQuestion,
  choices: ChoiceQuestion,
  'yes-no': ChoiceQuestion,
  phone: DigitsQuestion,
  amount: DigitsQuestion,
  number: DigitsQuestion,
  day: DayQuestion,
  words: WordsQuestion,
} as const

type Props = QuestionProps & { progress: { at: number; of: number }; onHide: () => void }

/** One question, one screen. */
export function QuestionPage({ progress, onHide, ...props }: Props) {
  const words = useWords('ask')
  const { name } = useLanguage()
  const { label, help, kind, voice } = props.field
  const Body = bodies[kind]
  const more = help === undefined ? (kind === 'choices' ? words('several') : undefined) : name(help)
  return (
    <>
      <AskHead
        title={name(label)}
        {...(more !== undefined && { help: more })}
        voice={voice}
        progress={progress}
        onHide={onHide}
      />
      <Body {...props} />
    </>
  )
}
