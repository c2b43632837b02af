import type { DocumentBody } from '../../../protocol/documents/index.ts'
import type { Texts } from '../../../protocol/ids.ts'
import type { RequestWords } from '../../../protocol/sealing/request-words.ts'

type Form = Pick<DocumentBody<'form'>, 'fields'>

/** One question and what was answered, as an officer reads it; `isFree`: the worker's own words, in whatever language. */
export type ReadableAnswer = { field: string; question: string; answer: string; isFree: boolean }

/**
 * What a worker answered, by the form's own words, in its order; what no field of the form asks (a form that changed since) comes last,
 * under its name. `yes`, `no`, `inPerson` (would rather tell than write): how those read.
 */
export function readableAnswers(
  words: RequestWords,
  form: Form | null,
  { text, yes, no, inPerson }: { text: (texts: Texts) => string; yes: string; no: string; inPerson: string },
): ReadableAnswer[] {
  const fields = form?.fields ?? []
  const known = new Set(fields.map(({ field }) => field))
  const asked = fields.flatMap((field): ReadableAnswer[] => {
    const given = words.answers[field.field]
    const question = text(field.label)
    if (given === undefined || given.length === 0)
      return words.inPerson?.includes(field.field)
        ? [{ field: field.field, question, answer: inPerson, isFree: false }]
        : []
    const codes = typeof given === 'string' ? [given] : given
    const wordsOf = (code: string) => {
      if (field.kind === 'yes-no') return code === 'yes' ? yes : code === 'no' ? no : code
      const choice = field.choices?.find((each) => each.code === code)
      return choice ? text(choice.words) : code
    }
    return [
      {
        field: field.field,
        question,
        answer: codes.map(wordsOf).join('、'),
        isFree: field.kind === 'words',
      },
    ]
  })
  const others = Object.entries(words.answers).filter(([field]) => !known.has(field))
  return [
    ...asked,
    ...others.map(([field, given]) => ({
      ...{ field, question: field, isFree: true },
      answer: typeof given === 'string' ? given : given.join('、'),
    })),
  ]
}
