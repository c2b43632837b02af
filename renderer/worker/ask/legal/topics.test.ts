import { expect, test } from 'vitest'
import formsFile from '../../../../assets/forms/forms.json' with { type: 'json' }
import lawCards from '../../../../assets/listings/law-cards.json' with { type: 'json' }
import type { RequestForm } from '../questions.ts'
import { askedFields } from '../questions.ts'
import { consultation, formsFor, keyDatesOf, topicsOf } from './topics.ts'

const forms: RequestForm[] = formsFile.map(({ id, body }) => ({
  form: id,
  rev: 1,
  body: body as RequestForm['body'],
  office: null,
}))
const form = forms.find((each) => each.form === consultation) as RequestForm

test('there are the eleven troubles, and each has a card of the law', () => {
  const topics = topicsOf(form).map(({ code }) => code)
  expect(topics).toHaveLength(11)
  expect(new Set(lawCards.map(({ body }) => body.topic))).toEqual(new Set(topics))
})

test('key dates are asked without a name, and every trouble has one', () => {
  const { body } = keyDatesOf(form)
  expect(body.fields.filter(({ personal }) => personal)).toEqual([])
  for (const { code } of topicsOf(form))
    expect(
      askedFields(body, { category: code }).some(({ deadlineDay }) => deadlineDay !== undefined),
      code,
    ).toBe(true)
})

test('unpaid wages have two forms more, one of which names nobody', () => {
  expect(formsFor('contract', forms).map((each) => each.form)).toEqual(['legal-consultation', 'legal-aid'])
  expect(formsFor('wage-arrears', forms).map((each) => each.form)).toEqual([
    'legal-consultation',
    'legal-aid',
    'wage-arrears',
    'arrears-clue',
  ])
})
