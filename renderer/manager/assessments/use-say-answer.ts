import type { AssessmentForm } from '../../../station/contract/sessions.ts'
import { useDayWords } from '../words/use-day-words.ts'
import type { Answer } from './share-of.ts'

type Question = AssessmentForm['sections'][number]['questions'][number]

/** An answer in words; a choice that the form no longer has stays its code. */
export function useSayAnswer(): (question: Question, answer: Answer | undefined) => string {
  const { t, name } = useDayWords()
  return ({ choices = [] }, answer) => {
    if (answer === undefined) return '–'
    if (typeof answer === 'boolean') return t(answer ? 'assess.yes' : 'assess.no')
    if (typeof answer === 'number') return String(answer)
    const choice = choices.find(({ code }) => code === answer)
    return choice === undefined ? answer : name(choice.words).text
  }
}
