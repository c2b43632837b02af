import { expect, test } from 'vitest'
import { tilePage } from './tile-page.ts'

const letters = [...'abcdefghijklmno']

test('twelve on the first page, the rest on the second, and then the first again', () => {
  expect(tilePage(letters, 12, 0)).toMatchObject({ items: letters.slice(0, 12), page: 0, pages: 2, next: 1 })
  expect(tilePage(letters, 12, 1)).toMatchObject({ items: ['m', 'n', 'o'], next: 0 })
})

test('a page that no longer exists (fewer fit, or the list became shorter) is the last one', () => {
  expect(tilePage(letters, 12, 5)).toMatchObject({ page: 1 })
  expect(tilePage([], 12, 1)).toMatchObject({ items: [], page: 0, pages: 1, next: 0 })
})
