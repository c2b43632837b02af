import { expect, it } from 'vitest'
import type { RecallDraft } from './recall-draft.ts'
import { orderOf } from './recall-draft.ts'

const draft: RecallDraft = {
  ...{ item: 'huoxiang-tincture', all: false, lot: ' 240518 ', since: '2026-11-22' },
  words: { 'zh-CN': ' 停用 ', en: '', ug: 'توختىتىڭ' },
}
const faultOf = (change: Partial<RecallDraft>) => {
  const made = orderOf({ ...draft, ...change }, '652328')
  return made.ok ? undefined : made.fault
}

it('a draft makes a recall of a lot, in the languages that were written', () => {
  expect(orderOf(draft, '652328')).toEqual({
    ok: true,
    order: {
      ...{ item: 'huoxiang-tincture', lot: '240518', since: '2026-11-22', unit: '652328', rev: 0 },
      words: { 'zh-CN': '停用', ug: 'توختىتىڭ' },
    },
  })
})

it('or of every lot, whatever stands in the field', () => {
  expect(orderOf({ ...draft, all: true }, '652328')).toMatchObject({ order: { lot: null } })
})

it('says what is missing, one thing at a time', () => {
  expect(faultOf({ item: '' })).toBe('noItem')
  expect(faultOf({ lot: '  ' })).toBe('noLot')
  expect(faultOf({ lot: 'A\u200BB' })).toBe('badLot')
  expect(faultOf({ since: '' })).toBe('noDay')
  expect(faultOf({ since: '2026-11-31' })).toBe('noDay')
  expect(faultOf({ words: { en: 'Stop' } })).toBe('noWords')
})
