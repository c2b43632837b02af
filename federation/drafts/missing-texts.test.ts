import { expect, it } from 'vitest'
import { missingTexts } from './missing-texts.ts'

it('names each place that Chinese fills and a language does not', () => {
  const whole = { 'zh-CN': '夏', en: 'Summer', ug: 'ياز', 'kk-Arab': 'جاز', 'mn-Mong': 'ᠵᠤᠨ' }
  expect(missingTexts({ name: whole, months: [6] })).toEqual({})
  const choices = [
    { code: 'a', words: { ...whole, ug: '  ' } },
    { code: 'b', words: { 'zh-CN': '' } },
  ]
  expect(missingTexts({ name: whole, fields: [{ label: { 'zh-CN': '何时' }, choices }] })).toEqual({
    ...{ en: ['fields/0/label'], 'kk-Arab': ['fields/0/label'], 'mn-Mong': ['fields/0/label'] },
    ug: ['fields/0/label', 'fields/0/choices/0/words'],
  })
})

it('makes nothing of what is no body yet', () => {
  for (const body of [null, 'x', 3, [], { name: { en: 'only' } }]) expect(missingTexts(body)).toEqual({})
})

it('goes through as many texts as a draft can hold as one goes through a list', () => {
  const texts = Array.from({ length: 18_000 }, () => ({ 'zh-CN': 'a' }))
  const began = performance.now()
  expect(missingTexts({ texts }).ug).toHaveLength(18_000)
  expect(performance.now() - began).toBeLessThan(1_500)
})
