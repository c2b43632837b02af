import { describe, expect, test } from 'vitest'
import forms from '../../../assets/forms/forms.json' with { type: 'json' }
import type { Answers, RequestForm } from './questions.ts'
import { askedFields, fittingAnswers, needsName } from './questions.ts'

const bodyOf = (id: string) => forms.find((form) => form.id === id)?.body as RequestForm['body']
const legal = bodyOf('legal-aid')
const names = (answers: Answers) => askedFields(legal, answers).map(({ field }) => field)

describe('what is asked', () => {
  test('follows the answers, and nothing follows from what is no longer asked', () => {
    expect(names({ category: 'wage-arrears' })).toContain('last-unpaid')
    expect(names({ category: 'work-injury' })).not.toContain('last-unpaid')
    expect(names({ category: 'work-injury', 'still-employed': 'no' })).toContain('employment-ended')
    const chain = {
      fields: [
        { field: 'a', kind: 'yes-no' },
        { field: 'b', kind: 'yes-no', when: { field: 'a', is: ['yes'] } },
        { field: 'c', kind: 'words', when: { field: 'b', is: ['yes'] } },
      ],
    } as unknown as RequestForm['body']
    const asked = (answers: Answers) => askedFields(chain, answers).map(({ field }) => field)
    expect(asked({ a: 'yes', b: 'yes' })).toEqual(['a', 'b', 'c'])
    expect(asked({ a: 'no', b: 'yes' })).toEqual(['a'])
  })

  test('begins with what names nobody, whatever the order of the document', () => {
    const turned = { fields: [...legal.fields].reverse() }
    const personal = askedFields(turned, { category: 'contract' }).map((field) => field.personal)
    expect(personal.indexOf(true)).toBe(personal.filter((each) => !each).length)
  })
})

test('forms that name nobody need no name', () => {
  for (const id of ['arrears-clue', 'demand', 'equipment-wish']) expect(needsName(bodyOf(id)), id).toBe(false)
  for (const id of ['legal-aid', 'wage-arrears', 'job-contact']) expect(needsName(bodyOf(id)), id).toBe(true)
})

test('answers go along to another form where it asks the same and offers the same', () => {
  const known = { category: 'wage-arrears', 'last-unpaid': '2026-03', evidence: ['contract'], stage: 'none' }
  expect(fittingAnswers(legal, known)).toEqual(known)
  expect(fittingAnswers(legal, { demanded: '', kind: '' })).toEqual({ demanded: '' })
  // There the category is the kind of work.
  expect(fittingAnswers(bodyOf('wage-arrears'), known)).toEqual({
    'last-unpaid': '2026-03',
    evidence: ['contract'],
  })
})
