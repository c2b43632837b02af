import { expect, it } from 'vitest'
import type { DocumentBody } from '../../../protocol/documents/index.ts'
import { readableAnswers } from './readable-answers.ts'

const label = (words: string) => ({ 'zh-CN': words })
const form: Pick<DocumentBody<'form'>, 'fields'> = {
  fields: [
    {
      ...{ field: 'category', kind: 'choice', label: label('哪方面'), required: true, personal: false },
      choices: [{ code: 'wage-arrears', words: label('欠薪') }],
    },
    { field: 'employed', kind: 'yes-no', label: label('还在那里干吗'), required: false, personal: false },
    {
      ...{ field: 'evidence', kind: 'choices', label: label('证据'), required: false, personal: false },
      choices: [
        { code: 'contract', words: label('合同') },
        { code: 'chat', words: label('聊天记录') },
      ],
    },
    { field: 'words', kind: 'words', label: label('说说'), required: false, personal: true, maxLength: 200 },
  ],
}

function read(
  answers: Record<string, string | string[]>,
  of: typeof form | null = form,
  inPerson: string[] = [],
) {
  const words = {
    ...{ v: 1 as const, code: '0123456789ABCDEF', language: 'ug', form: 'legal-aid', formRev: 1 },
    ...{ answers, inPerson },
  }
  return readableAnswers(words, of, {
    text: (texts) => texts['zh-CN'],
    yes: '是',
    no: '否',
    inPerson: '当面说',
  }).map(({ question, answer, isFree }) => [question, answer, isFree])
}

it('reads in the form’s order, with the words of its choices', () => {
  expect(
    read({ words: 'ئىش ھەققى', evidence: ['chat', 'contract'], employed: 'no', category: 'wage-arrears' }),
  ).toEqual([
    ['哪方面', '欠薪', false],
    ['还在那里干吗', '否', false],
    ['证据', '聊天记录、合同', false],
    ['说说', 'ئىش ھەققى', true],
  ])
})

it('leaves out what was not answered, and keeps what the form no longer asks or offers', () => {
  expect(read({ category: 'new-trouble', evidence: [], old: '从前的问题' })).toEqual([
    ['哪方面', 'new-trouble', false],
    ['old', '从前的问题', true],
  ])
  expect(read({ category: 'wage-arrears' }, null)).toEqual([['category', 'wage-arrears', true]])
})

it('says what the worker would rather tell than write', () => {
  expect(read({ category: 'wage-arrears' }, form, ['words', 'evidence'])).toEqual([
    ['哪方面', '欠薪', false],
    ['证据', '当面说', false],
    ['说说', '当面说', false],
  ])
})
