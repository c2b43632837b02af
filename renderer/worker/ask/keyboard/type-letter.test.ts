import { expect, test } from 'vitest'
import { layouts, layoutsFor, signs } from './layouts.ts'
import { eraseLetter, typeLetter } from './type-letter.ts'

const latin = { layout: layouts.latin, maxLength: 6 }

test('Latin words begin with a capital; other letters stay as they are', () => {
  expect(typeLetter('', 'a', latin)).toBe('A')
  expect(typeLetter('Ali', 'x', latin)).toBe('Alix')
  expect(typeLetter('Ali ', 'b', latin)).toBe('Ali B')
  expect(typeLetter('', 'ئ', { layout: layouts.ug, maxLength: 6 })).toBe('ئ')
})

test('a text ends where the form says, and is taken back by whole characters', () => {
  expect(typeLetter('abcdef', 'g', latin)).toBeNull()
  expect(typeLetter('𠮷𠮷', 'g', { ...latin, maxLength: 3 })).toBe('𠮷𠮷g')
  expect(eraseLetter('张𠮷')).toBe('张')
  expect(eraseLetter('')).toBe('')
})

test('eleven keys stand in a row at most, and none stands twice on a keyboard', () => {
  for (const { id, rows } of Object.values(layouts)) {
    for (const row of rows) expect([...row].length, id).toBeLessThanOrEqual(11)
    const letters = [...rows.join('')]
    expect(new Set(letters).size, id).toBe(letters.length)
  }
  for (const row of signs) expect([...row].length).toBeLessThanOrEqual(11)
  expect([...layouts.ug.rows.join('')]).toHaveLength(33)
  expect([...layouts['kk-Arab'].rows.join('')]).toHaveLength(30)
})

test('every language begins with its own letters and reaches Chinese and Latin ones', () => {
  for (const language of ['zh-CN', 'ug', 'kk-Arab', 'mn-Mong', 'en']) {
    const ids = layoutsFor(language).map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining(['pinyin', 'latin']))
  }
  expect(layoutsFor('ug')[0]?.id).toBe('ug')
  expect(layoutsFor('en')[0]?.id).toBe('latin')
})
