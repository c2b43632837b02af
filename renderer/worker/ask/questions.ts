import type { OutputOf } from '../../../station/contract/calls.ts'

export type RequestForm = OutputOf<'requests.forms'>['forms'][number]
export type Field = RequestForm['body']['fields'][number]

/** By field: a code, `yes` or `no`, digits, a day (or its month, or its year), words; of `choices`, their codes. */
export type Answer = string | readonly string[]
export type Answers = Readonly<Record<string, Answer>>

type Fields = Pick<RequestForm['body'], 'fields'>

/**
 * The questions that these answers lead to, in the order in which they are asked: what names nobody comes first, so that the notice
 * and the consent come once, and whoever stops there has told nothing of themselves.
 */
export function askedFields({ fields }: Fields, answers: Answers): Field[] {
  const asked = new Map<string, Field>()
  for (const field of fields) if (isAsked(field, asked, answers)) asked.set(field.field, field)
  const all = [...asked.values()]
  return [...all.filter(({ personal }) => !personal), ...all.filter(({ personal }) => personal)]
}

function isAsked({ when }: Field, asked: ReadonlyMap<string, Field>, answers: Answers): boolean {
  if (when === undefined) return true
  // An answer to a question that is no longer asked leads nowhere.
  if (!asked.has(when.field)) return false
  const answer = answers[when.field]
  const given = typeof answer === 'string' ? [answer] : (answer ?? [])
  return given.some((code) => when.is.includes(code))
}

export function isAnswered(answer: Answer | undefined): answer is Answer {
  return answer !== undefined && answer.length > 0
}

/** Whether somebody has to say who they are to use this form at all. */
export function needsName({ fields }: Fields): boolean {
  return fields.some(({ personal, required }) => personal && required)
}

/**
 * Answers that were given before (to another form, or about a listing), as far as this form asks for them. An empty one says that the
 * question was asked and passed over: where it may be, it is not asked a second time.
 */
export function fittingAnswers({ fields }: Fields, known: Answers): Answers {
  return Object.fromEntries(
    fields.flatMap(({ field, kind, required, choices = [] }): [string, Answer][] => {
      const answer = known[field]
      if (answer === '' && !required) return [[field, answer]]
      if (!isAnswered(answer)) return []
      const codes = choices.map(({ code }) => code)
      const fits =
        kind === 'choice'
          ? typeof answer === 'string' && codes.includes(answer)
          : kind === 'choices'
            ? typeof answer !== 'string' && answer.every((code) => codes.includes(code))
            : typeof answer === 'string'
      return fits ? [[field, answer]] : []
    }),
  )
}
