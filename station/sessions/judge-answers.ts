import type { BodyOf } from '../../protocol/kinds/index.ts'
import type { AssessmentForm } from '../contract/sessions.ts'

type Question = AssessmentForm['sections'][number]['questions'][number]
type Answers = BodyOf<'station.assessed'>['answers']

/**
 * What keeps answers from being recorded: a form that is not known in that revision, a question that it has not got, an answer of
 * another kind, or none at all. A question left out was not answered, and that is an answer too.
 */
export function judgeAnswers(
  forms: readonly AssessmentForm[],
  given: { form: string; formRev: number; answers: Answers },
): 'no-such-form' | 'bad-lines' | undefined {
  const form = forms.find(({ form: code, rev }) => code === given.form && rev === given.formRev)
  if (!form) return 'no-such-form'
  const questions = new Map(
    form.sections.flatMap((section) => section.questions.map((one) => [one.question, one] as const)),
  )
  const answers = Object.entries(given.answers)
  if (answers.length === 0) return 'bad-lines'
  const fits = answers.every(([question, answer]) => {
    const asked = questions.get(question)
    return asked !== undefined && isAnswer(asked, answer)
  })
  return fits ? undefined : 'bad-lines'
}

function isAnswer({ kind, choices = [] }: Question, answer: Answers[string]): boolean {
  if (kind === 'yes-no') return typeof answer === 'boolean'
  if (kind === 'number') return typeof answer === 'number'
  return choices.some(({ code }) => code === answer)
}
