import { describe, expect, test } from 'vitest'
import forms from '../../../assets/forms/forms.json' with { type: 'json' }
import type { AskEvent, Asking } from './ask-flow.ts'
import { beginAsking, isFirst, missing, nextAsking, progressOf } from './ask-flow.ts'
import type { Answer, Answers, Field, RequestForm } from './questions.ts'

const formOf = (form: string): RequestForm => ({
  form,
  rev: 1,
  body: forms.find(({ id }) => id === form)?.body as RequestForm['body'],
  office: null,
})
const begin = (form: string, known: Answers = {}) => beginAsking(formOf(form), known)
const lead = (asking: Asking, ...events: AskEvent[]) => events.reduce(nextAsking, asking)
const answer = (field: string, given: Answer): AskEvent[] => [
  { type: 'changed', field, answer: given },
  { type: 'went-on' },
]
const on: AskEvent = { type: 'went-on' }
const back: AskEvent = { type: 'went-back' }

/** Through what names nobody, to the notice. */
const toNotice = (asking: Asking): Asking =>
  asking.stage.at === 'question' ? toNotice(lead(asking, on)) : asking

describe('questions', () => {
  test('come one by one; what must be answered does not let go', () => {
    const begun = begin('membership')
    expect(begun.stage).toEqual({ at: 'question', field: 'work' })
    expect(lead(begun, on)).toEqual(begun)
    expect(lead(begun, ...answer('work', 'rider')).stage).toEqual({ at: 'notice' })
  })

  test('lead back the way they came, and the first one out of the form', () => {
    const begun = begin('legal-aid')
    expect(isFirst(begun)).toBe(true)
    const second = lead(begun, ...answer('category', 'contract'))
    expect(second.stage).toEqual({ at: 'question', field: 'stage' })
    expect(lead(second, back).stage).toEqual(begun.stage)
    const answered = lead(second, { type: 'changed', field: 'kind', answer: 'drafting' })
    expect(lead(toNotice(answered), back).stage).toEqual({ at: 'question', field: 'evidence' })
  })

  test('that came along answered are not asked again', () => {
    const begun = begin('legal-aid', { category: 'wage-arrears', 'still-employed': 'yes' })
    expect(begun.stage).toEqual({ at: 'question', field: 'stage' })
    expect(lead(begun, on).stage).toEqual({ at: 'question', field: 'last-unpaid' })
    expect(progressOf(begun).at).toBe(1)
  })
})

describe('who somebody is', () => {
  const atNotice = lead(begin('membership'), ...answer('work', 'rider'))

  test('is asked after the notice and a consent of its own, never before', () => {
    expect(lead(atNotice, on).stage).toEqual({ at: 'notice' })
    expect(lead(atNotice, { type: 'agreed' })).toMatchObject({
      stage: { at: 'question', field: 'name' },
      consent: 'given',
    })
  })

  test('refused, where the form needs it, leads to what there is without it, and back', () => {
    const refused = lead(atNotice, { type: 'refused' })
    expect(refused.stage).toEqual({ at: 'refused' })
    expect(lead(refused, { type: 'goes-without-name' })).toEqual(refused)
    expect(lead(refused, back).stage).toEqual({ at: 'notice' })
  })

  test('refused, where the form can do without, takes nothing but the name from it', () => {
    const refused = lead(toNotice(lead(begin('legal-consultation'), ...answer('category', 'contract'))), {
      type: 'refused',
    })
    const without = lead(refused, { type: 'goes-without-name' })
    expect(without).toMatchObject({ stage: { at: 'summary' }, consent: 'refused' })
    expect(missing(without)).toEqual([])
  })
})

describe('consent is asked for', () => {
  const asks = (field: string, more: Partial<Field> = {}): Field => {
    const words = { 'zh-CN': field }
    return { field, kind: 'yes-no', label: words, required: false, personal: false, ...more }
  }
  const form = (...fields: Field[]): RequestForm => {
    const membership = formOf('membership')
    return { ...membership, body: { ...membership.body, fields } }
  }
  const phone = { kind: 'phone', personal: true } as const

  test('where a name came along answered, and nothing of it is left to ask', () => {
    const begun = beginAsking(form(asks('new'), asks('phone', phone)), { phone: '13900000000' })
    expect(lead(begun, ...answer('new', 'no')).stage).toEqual({ at: 'notice' })
    expect(beginAsking(form(asks('phone', phone)), { phone: '13900000000' }).stage).toEqual({ at: 'notice' })
    expect(beginAsking(form(asks('phone', phone)), { phone: '' }).stage).toEqual({ at: 'summary' })
  })

  test('before a question that only a correction has opened', () => {
    const when = { field: 'call', is: ['yes'] }
    const opened = lead(
      beginAsking(form(asks('call'), asks('phone', { ...phone, when })), {}),
      ...answer('call', 'no'),
      { type: 'corrects', field: 'call' },
      ...answer('call', 'yes'),
    )
    expect(opened.stage).toEqual({ at: 'summary' })
    const asked = lead(opened, { type: 'corrects', field: 'phone' })
    expect(asked.stage).toEqual({ at: 'notice' })
    expect(lead(asked, { type: 'agreed' }).stage).toEqual({ at: 'question', field: 'phone' })
  })
})

describe('the summary', () => {
  const clue = lead(
    begin('arrears-clue'),
    ...answer('category', 'building'),
    ...answer('employer', '某工地'),
    on,
    { type: 'tells-in-person', field: 'words' },
  )

  test('is reached without a notice where nobody is named', () => {
    expect(clue).toMatchObject({ stage: { at: 'summary' }, inPerson: ['words'], consent: 'not-asked' })
  })

  test('lets one answer be changed, and leads back to itself', () => {
    const corrected = lead(clue, { type: 'corrects', field: 'employer' })
    expect(corrected.stage).toEqual({ at: 'question', field: 'employer' })
    expect(lead(corrected, ...answer('employer', '另一工地')).stage).toEqual({ at: 'summary' })
    expect(lead(corrected, back).stage).toEqual({ at: 'summary' })
  })

  test('sealed, forgets every answer; what becomes of the act comes after it', () => {
    const sealed: AskEvent = { type: 'sealed', code: 'ABCD2345WXYZ0189', finger: 'f', act: 'a' }
    const filed = lead(clue, { type: 'seals' }, sealed)
    expect(filed).toMatchObject({ stage: { at: 'filed', code: 'ABCD2345WXYZ0189' }, answers: {} })
    const recorded = lead(filed, { type: 'answered', act: 'a', answer: { ok: true, value: {} } })
    expect(recorded.stage).toMatchObject({ act: { progress: { is: 'recorded' } } })
    expect(lead(clue, { type: 'seals' }, { type: 'could-not-seal' }).stage).toEqual({ at: 'summary' })
  })
})

test('hidden at any question, and shown as it was', () => {
  const begun = lead(begin('arrears-clue'), { type: 'changed', field: 'employer', answer: '某' })
  const hidden = lead(begun, { type: 'hid' })
  expect(hidden.hidden).toBe(true)
  expect(lead(hidden, { type: 'showed' })).toEqual(begun)
})
