import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { slugSchema } from '../../protocol/ids.ts'
import { assessmentForms } from '../sessions/assessment-forms.ts'
import { builtInEquipment } from './built-in-equipment.ts'

describe('the built-in equipment', () => {
  it('has codes of its own, names in every language, and only pictograms that are drawn', () => {
    const codes = builtInEquipment.map(({ equipment }) => equipment)
    expect(new Set(codes).size).toBe(codes.length)
    const drawn = readdirSync(new URL('../../assets/pictograms', import.meta.url))
    for (const { equipment, name, pictogram } of builtInEquipment) {
      expect(slugSchema.safeParse(equipment).success).toBe(true)
      expect(Object.keys(name).sort()).toEqual(['en', 'kk-Arab', 'mn-Mong', 'ug', 'zh-CN'])
      expect(Object.values(name).every((words) => words.trim() !== '')).toBe(true)
      if (pictogram !== null) expect(drawn).toContain(`${pictogram}.svg`)
    }
  })
})

describe('the built-in forms', () => {
  it('ask each question once, in Chinese, Uyghur and English at least', () => {
    for (const { sections } of assessmentForms) {
      const questions = sections.flatMap((section) => section.questions)
      expect(new Set(questions.map(({ question }) => question)).size).toBe(questions.length)
      const texts = [...sections.map(({ name }) => name), ...questions.map(({ words }) => words)]
      const choices = questions.flatMap((question) => question.choices ?? [])
      for (const words of [...texts, ...choices.map((choice) => choice.words)])
        expect(words).toMatchObject({
          'zh-CN': expect.any(String),
          en: expect.any(String),
          ug: expect.any(String),
        })
    }
  })
})
