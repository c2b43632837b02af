import { expect, test } from 'vitest'
import known from '../../../assets/catalogue/warnings.json'
import { warningOf } from './warnings.ts'

const drawings = Object.keys(import.meta.glob('../../../assets/pictograms/**/*.svg'))

test('every warning of the catalogue has words, and a picture that is drawn', () => {
  for (const code of Object.keys(known)) {
    const warning = warningOf({ code })
    expect(warning?.words['zh-CN'], code).toBeTruthy()
    const drawn = drawings.some((file) => file.endsWith(`/${warning?.pictogram}.svg`))
    expect(drawn, code).toBe(true)
  }
})

test("a document's own words go first, also for a code we do not know", () => {
  expect(warningOf({ code: 'single-use', words: { 'zh-CN': '用一次' } })?.words['zh-CN']).toBe('用一次')
  expect(warningOf({ code: 'new-here', words: { 'zh-CN': '小心' } })?.pictogram).toBe('warning')
})

test('a code that nobody has words for is not shown', () => {
  expect(warningOf({ code: 'new-here' })).toBeNull()
})
