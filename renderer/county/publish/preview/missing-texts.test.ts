import { expect, it } from 'vitest'
import { isBegun, missingTexts } from './missing-texts.ts'

const body = {
  name: { 'zh-CN': '创可贴', ug: 'جاراھەت چاپلىمىسى' },
  unit: { 'zh-CN': '片', ug: ' ' },
  summary: { 'zh-CN': '' },
  warnings: [{ code: 'once' }, { code: 'own', words: { 'zh-CN': '只用一次', en: 'Once only' } }],
}

it('names each text that Chinese has and the language has not, blanks counted as nothing', () => {
  expect(missingTexts(body, 'ug')).toEqual(['unit', 'warnings/1/words'])
  expect(missingTexts(body, 'en')).toEqual(['name', 'unit'])
  expect(missingTexts(body, 'kk-Arab')).toEqual(['name', 'unit', 'warnings/1/words'])
})

it('has begun once something is said in Chinese', () => {
  expect([body, { name: { ug: 'x' } }, {}].map(isBegun)).toEqual([true, false, false])
})

it('Chinese lacks nothing of what Chinese says', () => {
  expect(missingTexts(body, 'zh-CN')).toEqual([])
})
