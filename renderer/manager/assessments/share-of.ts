import type { AssessmentForm } from '../../../station/contract/sessions.ts'

export type Answer = boolean | number | string
export type Answers = Readonly<Record<string, Answer>>
type Section = AssessmentForm['sections'][number]
type Question = Section['questions'][number]

/**
 * How much of a section is there, 0 to 1, for a station to see itself change by: the mean of its answers. Yes counts 1; a number 1 when
 * it is above zero; a choice by its place, the first 1 and the last 0. Null when nothing of it was answered.
 */
export function shareOf({ questions }: Section, answers: Answers): number | null {
  const worths = questions.flatMap((question) => {
    const answer = answers[question.question]
    const worth = answer === undefined ? null : worthOf(question, answer)
    return worth === null ? [] : [worth]
  })
  return worths.length === 0 ? null : worths.reduce((sum, worth) => sum + worth, 0) / worths.length
}

function worthOf({ choices = [] }: Question, answer: Answer): number | null {
  if (typeof answer === 'boolean') return answer ? 1 : 0
  if (typeof answer === 'number') return answer > 0 ? 1 : 0
  const place = choices.findIndex(({ code }) => code === answer)
  if (place < 0) return null
  return choices.length === 1 ? 1 : 1 - place / (choices.length - 1)
}
