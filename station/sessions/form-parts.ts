import type { Texts } from '../../protocol/ids.ts'
import type { AssessmentForm } from '../contract/sessions.ts'

type Section = AssessmentForm['sections'][number]
type Question = Section['questions'][number]

/** Kazakh is a draft and may be missing: a screen then shows Chinese. */
export type Words = [zh: string, en: string, ug: string, kk?: string]

export function texts([zh, en, ug, kk]: Words): Texts {
  return { 'zh-CN': zh, en, ug, ...(kk !== undefined && { 'kk-Arab': kk }) }
}

export function section(code: string, name: Words, questions: readonly Question[]): Section {
  return { section: code, name: texts(name), questions: [...questions] }
}

export function yesNo(question: string, words: Words): Question {
  return { question, words: texts(words), kind: 'yes-no' }
}

export function count(question: string, words: Words): Question {
  return { question, words: texts(words), kind: 'number' }
}

export function choice(
  question: string,
  words: Words,
  choices: readonly (readonly [code: string, words: Words])[],
): Question {
  const offered = choices.map(([code, each]) => ({ code, words: texts(each) }))
  return { question, words: texts(words), kind: 'choice', choices: offered }
}
